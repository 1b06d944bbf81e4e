namespace Architecture.Tests;

/// <summary>
/// The layers of each project, from the bottom up. A layer is a folder or some files. It may use itself and the layers before it.
/// Project references keep the order of the projects themselves.
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
        new("src/StateGen",
            [
                "Attributes",
                "Errors",
                "StateLimits.cs",
                "IO",
                "IO/Packing",
                "Layouts",
                "Contracts",
                "Formatters",
                "Collections/Forms",
                "Collections/Keys",
                "Collections/Arrays",
                "Collections/Sequences",
                "Collections/Maps",
                "Collections/Tuples",
                "Envelope",
                ".",
            ]),
        new("src/StateGen.Testing", ["Errors", "Values", "PrivateMembers.cs", "Printing", "Laws", "."])
        {
            Below = ["src/StateGen"],
        },
        new("generators/StateGen.Generator",
            ["Polyfills", "Model", "Diagnostics", "Parsing", "Closing", "History", "Emission", "Testing", "Analyzers", "."]),
    ];
}
