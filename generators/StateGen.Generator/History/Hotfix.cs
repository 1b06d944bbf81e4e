namespace StateGen.Generator.History;

/// <summary>Contains advice for branches that shipped contradictory layouts. See also docs/hotfix-branches.md.</summary>
internal static class Hotfix
{
    /// <summary>Advice for versions.</summary>
    public const string Versions =
        "two branches each shipped a version of their own, and no blob says which; keep one of them, give what the other added "
        + "a version that comes after both, and see docs/hotfix-branches.md for the blobs of the other";

    /// <summary>Advice for members.</summary>
    public const string Members =
        "two branches each gave the id to a member of their own, and no blob says which; keep one of the two lines, give the other member "
        + "a new id and version, and see docs/hotfix-branches.md for its blobs";

    /// <summary>Advice for enum values.</summary>
    public const string Values =
        "keep one of them, give the other a number of its own in the enum and in the line, and see docs/hotfix-branches.md for its blobs";

    /// <summary>Advice for cases of a union.</summary>
    public const string Cases = "keep the one that the code has, remove the other line, and see docs/hotfix-branches.md for its blobs";
}
