using ImapServer.Load.Mail;

namespace ImapServer.Load.Restart;

/// <summary>Mail that comes, is marked and goes by files alone, whether a server is there or not.</summary>
internal sealed class Trickle(MailRoot mail)
{
    private readonly Random _random = new(1);

    /// <summary>How much was done.</summary>
    public int Changes { get; private set; }

    /// <summary>Twenty changes a second, until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
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
            await Task.Delay(50, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
