using System.Net.Sockets;

namespace StateGen.Handoff.Crash;

/// <summary>A process that is started as systemd starts one: it accepts on the socket that it was given, and answers.</summary>
internal static class ActivatedChild
{
    internal static async Task<int> RunAsync()
    {
        IReadOnlyList<(string Name, Socket Socket)> given = SystemdListeners.Take();
        Console.WriteLine(string.Join(' ', given.Select(socket => socket.Name)) + $" {SystemdListeners.Take().Count}");
        foreach ((string name, Socket socket) in given)
        {
            await new Echo(await socket.AcceptAsync(), name, []).Start().FinishAsync();
        }

        return 0;
    }
}
