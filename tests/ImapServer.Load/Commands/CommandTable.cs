using ImapServer.Load.Clients;
using ImapServer.Load.Figures;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>Every command by its name.</summary>
internal static class CommandTable
{
    /// <summary>The method of a command.</summary>
    /// <exception cref="LoadException">The command does not exist.</exception>
    public static Func<LoadOptions, ServerBuild, IAsyncEnumerable<Report>> Find(string name) => name switch
    {
        "memory" => MemoryCommand.RunAsync,
        "live" => LiveCommand.RunAsync,
        "delivery" => DeliveryCommand.RunAsync,
        "done" => DoneCommand.RunAsync,
        "burst" => BurstCommand.RunAsync,
        "sizes" => SizesCommand.RunAsync,
        "restart" => RestartCommand.RunAsync,
        "soak" => SoakCommand.RunAsync,
        "all" => AllCommand.RunAsync,
        _ => throw new LoadException($"Unknown command \"{name}\"."),
    };
}
