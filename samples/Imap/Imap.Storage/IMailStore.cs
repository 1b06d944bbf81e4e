namespace Imap.Storage;

/// <summary>The mail of all users.</summary>
public interface IMailStore : IDisposable
{
    /// <summary>The mail of a user, shared by all connections of the user. Creates it with an empty INBOX if it does not exist.</summary>
    /// <param name="user">A user name that is safe as a folder name (letters, digits, <c>. _ - @ +</c>, not beginning with a dot).</param>
    /// <exception cref="MailStoreException">The name cannot be a folder, or the folder cannot be opened.</exception>
    IMailAccount OpenAccount(string user);
}
