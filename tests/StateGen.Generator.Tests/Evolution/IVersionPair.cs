namespace StateGen.Generator.Tests.Evolution;

/// <summary>Tests an older and a newer version of a type on each other's blobs. Each method throws if a law is broken.</summary>
internal interface IVersionPair
{
    const string Holds = "yes";
    const string Kept = "nothing is lost";
    const string Refused = "refused as `TooOld`";
    const string RefusedBack = "restored there, and refused as `TooOld` on its way back";

    /// <summary>Tests law 2: newer code restores older blobs.</summary>
    string Upgrade();

    /// <summary>Tests law 3: older code restores newer blobs and saves them again.</summary>
    string Downgrade();

    /// <summary>Saves older blobs with newer code, and restores them with older code. Returns a description of the lost values.</summary>
    string Rollback();
}
