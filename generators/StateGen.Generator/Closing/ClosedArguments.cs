using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Closing;

/// <summary>Finds the type arguments that sources give to generic state types.</summary>
internal static class ClosedArguments
{
    /// <summary>Returns the arguments of closed types in the sources, and those of generic code in other assemblies.</summary>
    public static EquatableArray<ArgumentModel> Of(
        Compilation compilation, IEnumerable<FileNames> files, EquatableArray<string> names, CancellationToken token)
    {
        ClosedTypeFinder finder = ClosedTypeFinder.Search(compilation, files, names, token);
        return ArgumentParser.OfAll(finder.Types.Select(each => each.Type), finder.Unseen, compilation.Assembly);
    }
}
