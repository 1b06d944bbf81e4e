namespace StateGen.Generator.Model;

/// <summary>About how many bytes of memory an object takes.</summary>
/// <param name="Known">What is known when the code is generated.</param>
/// <param name="Types">The types of fields whose size only the runtime knows.</param>
internal sealed record ObjectSizeModel(int Known, EquatableArray<string> Types);
