namespace StateGen.Generator.Model;

/// <summary>Describes the approximate size of an object in memory, in bytes.</summary>
/// <param name="Known">The part that is known at compile time.</param>
/// <param name="Types">The types of fields whose size only the runtime knows.</param>
internal sealed record ObjectSizeModel(int Known, EquatableArray<string> Types);
