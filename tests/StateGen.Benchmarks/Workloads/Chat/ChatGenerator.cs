namespace StateGen.Benchmarks.Workloads.Chat;

/// <summary>Makes a chat session of 200 objects: itself, 10 rooms, 140 members, 49 threads.</summary>
internal sealed class ChatGenerator
{
    private readonly Words _words = new(20261125);

    /// <summary>The session; the same each time.</summary>
    public static ChatSession Create() => new ChatGenerator().Session();

    private ChatSession Session()
    {
        ChatSession session = new()
        {
            Id = _words.Id(),
            User = _words.Name(),
            ConnectedAt = _words.Time(),
        };
        for (int i = 0; i < 10; i++)
        {
            ChatRoom room = Room($"{_words.Next()}-{i}", threads: i == 0 ? 4 : 5);
            session.Rooms.Add(room);
            session.LastRead.Add(room.Name, _words.Random.NextInt64(1L << 40));
        }

        session.Drafts.Add(session.Rooms[2].Name, _words.Sentence(9));
        session.Drafts.Add(session.Rooms[7].Name, _words.Sentence(4));
        session.Muted.Add(session.Rooms[4].Name);
        return session;
    }

    private ChatRoom Room(string name, int threads)
    {
        ChatRoom room = new()
        {
            Id = _words.Random.Next(100_000),
            Name = name,
            Topic = _words.Random.Next(3) == 0 ? null : _words.Sentence(5),
            Reactions = { ["thumbs-up"] = _words.Random.Next(500), ["heart"] = _words.Random.Next(90), ["tada"] = _words.Random.Next(9) },
        };
        for (int i = 0; i < 14; i++)
        {
            room.Members.Add(Member(isOwner: i == 0));
        }

        for (int i = 0; i < threads; i++)
        {
            room.Threads.Add(Thread());
        }

        return room;
    }

    private ChatMember Member(bool isOwner) => new()
    {
        UserId = _words.Random.Next(1, 5_000_000),
        Nick = _words.Name(),
        Role = isOwner ? ChatRole.Owner : (ChatRole)_words.Random.Next(3),
        JoinedAt = _words.Time(),
        IsTyping = _words.Random.Next(20) == 0,
    };

    private ChatThread Thread()
    {
        ChatThread thread = new() { Subject = _words.Sentence(3) };
        long message = _words.Random.NextInt64(1L << 40);
        for (int i = _words.Random.Next(1, 9); i > 0; i--)
        {
            thread.Messages.Add(message += _words.Random.Next(1, 2000));
        }

        return thread;
    }
}
