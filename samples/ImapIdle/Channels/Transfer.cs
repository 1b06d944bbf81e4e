namespace ImapIdle.Channels;

/// <summary>A connection or listening socket that is being handed over through a channel.</summary>
/// <param name="Client">The client's number.</param>
/// <param name="Listener">The listening socket; <see langword="null"/> for a client.</param>
internal readonly record struct Transfer(int Client, ListeningSocket? Listener);
