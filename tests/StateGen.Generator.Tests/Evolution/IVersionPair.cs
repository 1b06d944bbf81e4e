namespace StateGen.Generator.Tests.Evolution;

/// <summary>What an older and a newer version of a type make of each other's blobs; each throws where a law is broken.</summary>
internal interface IVersionPair
{
    const string Holds = "yes";
    const string Kept = "nothing is lost";
    const string Refused = "refused as `TooOld`";
    const string RefusedBack = "restored there, and refused as `TooOld` on its way back";

    /// <summary>The older version's blobs in the newer one's code: law 2.</summary>
    string Upgrade();

    /// <summary>The newer version's blobs in the older one's code, and back: law 3.</summary>
    string Downgrade();

    /// <summary>The older version's blobs in the newer one's code, and back: what the older one misses then.</summary>
    string Rollback();
}
