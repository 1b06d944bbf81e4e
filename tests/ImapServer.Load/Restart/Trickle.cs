using ImapServer.Load.Mail;

namespace ImapServer.Load.Restart;

/// <summary>Mail that comes, is marked and goes by files alone, whether a server is there or not.</summary>
internal sealed class Trickle(MailRoot mail)
{
    // So rarely that most watchers of a mailbox are hibernated when it changes.
    private static readonly TimeSpan BetweenChangesOfMailbox = TimeSpan.FromSeconds(25);

    private readonly Random _random = new(1);

    /// <summary>How much was done.</summary>
    public int Changes { get; private set; }

    /// <summary>Changes every mailbox now and then, until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        TimeSpan pause = BetweenChangesOfMailbox / mail.Users.Count;
        while (!stop.IsCancellationRequested)
        {
            string user = mail.Users[_random.Next(mail.Users.Count)];
            switch (_random.Next(10))
            {
                case 0 or 1:
                    mail.MarkOne(user);
                    break;
                case 2:
                    mail.RemoveOne(user);
                    break;
                default:
                    mail.Deliver(user);
                    break;
            }

            Changes++;
            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
