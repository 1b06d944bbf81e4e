using Orleans;

namespace StateGen.Benchmarks.Workloads.Chat;

/// <summary>What somebody may do in a room.</summary>
[GenerateSerializer]
public enum ChatRole
{
    Guest,
    Member,
    Moderator,
    Owner,
}
