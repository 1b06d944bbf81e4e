using ImapServer.Load.Mail;
using ImapServer.Load.Processes;

namespace ImapServer.Hibernation.Tests.Splits;

/// <summary>A server that hibernates every quiet connection at once, and one that keeps them; both over the same mail.</summary>
public sealed class TwoServers : IAsyncLifetime
{
    private const int Users = 8;

    private MailRoot? _hibernatingMail;
    private MailRoot? _keepingMail;
    private ServerProcess? _hibernating;
    private ServerProcess? _keeping;

    internal ServerProcess Hibernating => _hibernating!;

    internal ServerProcess Keeping => _keeping!;

    public async ValueTask InitializeAsync()
    {
        _hibernatingMail = new MailRoot(Users, messages: 3);
        _keepingMail = new MailRoot(Users, messages: 3);
        _hibernating = await ServerProcess.StartAsync(ServerBuild.Built, _hibernatingMail, new ServerSettings(HibernateAfter: 0));
        _keeping = await ServerProcess.StartAsync(ServerBuild.Built, _keepingMail, new ServerSettings(HibernateAfter: null));

        // \Recent is the first one's that opens a mailbox, and in the answers of the others it is not to be.
        foreach (ServerProcess server in (ServerProcess[])[Hibernating, Keeping])
        {
            for (int i = 0; i < Users; i++)
            {
                using var client = new Load.Clients.BlockingClient(server.EndPoint);
                client.Open(UserOf(i));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ServerProcess? server in (ServerProcess?[])[_hibernating, _keeping])
        {
            if (server is not null)
            {
                await server.DisposeAsync();
            }
        }

        _hibernatingMail?.Dispose();
        _keepingMail?.Dispose();
    }

    internal static string UserOf(int client) => $"user{(client % Users) + 1:00000}";
}
