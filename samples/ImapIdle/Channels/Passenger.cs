namespace ImapIdle.Channels;

/// <summary>Who is on the way through a channel: a client, or a listening socket.</summary>
/// <param name="Client">The client's number.</param>
/// <param name="Listener">The listening socket; <see langword="null"/> where it is a client.</param>
internal readonly record struct Passenger(int Client, HeldListener? Listener);
