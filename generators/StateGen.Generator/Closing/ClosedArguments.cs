using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Closing;

/// <summary>The types that the sources put in the place of type parameters of generic state types.</summary>
internal static class ClosedArguments
{
    /// <summary>The arguments of the closed types that the sources make, and those of generic code that nobody can look into.</summary>
    public static EquatableArray<ArgumentModel> Of(
        Compilation compilation, IEnumerable<FileNames> files, EquatableArray<string> names, CancellationToken token)
    {
        ClosedTypeFinder finder = ClosedTypeFinder.Search(compilation, files, names, token);
        return ArgumentParser.OfAll(finder.Types.Select(each => each.Type), finder.Unseen, compilation.Assembly);
    }
}
