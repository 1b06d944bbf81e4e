namespace StateGen.Generator.Tests.Evolution;

/// <summary>A version of a type by itself.</summary>
internal interface ISingleVersion
{
    /// <summary>Laws 1, 4 and 5; throws where one is broken.</summary>
    string Hold();
}
