namespace Architecture.Tests;

/// <summary>
/// Who may name whom: for each project its layers from the bottom up. A layer is a folder or some files, and may name those before it
/// and itself. The order of the projects themselves is kept by their references.
/// </summary>
internal static class LayerTable
{
    /// <summary>The projects with their layers.</summary>
    public static IReadOnlyList<ProjectLayers> All { get; } =
    [
        new("samples/Imap/Imap.Storage", [".", "Interop", "Files", "Journal", "Index", "Maildir", "Accounts"])
        {
            Below = ["samples/Imap/Imap.Protocol", "src/StateGen"],
        },
        new("samples/Imap/Imap.Server",
            [
                "Compression", "Searching", "Limits", "Sessions",
                "Commands", "Commands/General", "Commands/Login", "Commands/Mailboxes", "Commands/Messages", "Commands/Dispatch",
                "Connections",
            ])
        {
            Below =
            [
                "samples/Imap/Imap.Protocol", "samples/Imap/Imap.Wire", "samples/Imap/Imap.Mail", "samples/Imap/Imap.Storage",
                "samples/ImapIdle.Protocol", "src/StateGen",
            ],
        },
        new("samples/ImapServer", ["Demo", "."])
        {
            Below = ["samples/Imap", "samples/ImapIdle.Protocol", "src/StateGen.Handoff", "src/StateGen"],
        },
        new("samples/ImapIdle", ["Configuration", "Interop", "Diagnostics", "Memory", "Timing", "Watching", "Clients", "Channels", "."])
        {
            Below = ["samples/ImapIdle.Protocol", "src/StateGen.Handoff", "src/StateGen"],
        },
        new("src/StateGen.Handoff", ["Errors", "Interop", "Protocol", "Systemd", "Channels", "Async", "."])
        {
            Below = ["src/StateGen"],
        },
        new("generators/StateGen.Generator",
            ["Polyfills", "Model", "Diagnostics", "Parsing", "Closing", "History", "Emission", "Testing", "Analyzers", "."]),
    ];
}
