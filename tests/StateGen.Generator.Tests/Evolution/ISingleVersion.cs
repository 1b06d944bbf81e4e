namespace StateGen.Generator.Tests.Evolution;

/// <summary>Tests a single version of a type.</summary>
internal interface ISingleVersion
{
    /// <summary>Tests laws 1, 4 and 5. Throws if one is broken.</summary>
    string Hold();
}
