using StateGen.Testing;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>Contains the results of an edit: all its versions, compiled separately, save and restore each other's blobs.</summary>
/// <param name="Name">The name of the edit.</param>
/// <param name="Versions">The number of versions.</param>
/// <param name="Each">Whether laws 1, 4 and 5 hold for each version.</param>
/// <param name="Upgrade">The result of older blobs in newer code.</param>
/// <param name="Downgrade">The result of newer blobs in older code, and back.</param>
/// <param name="Rollback">The result of older blobs in newer code, and back.</param>
/// <param name="Failures">The broken laws.</param>
internal sealed record MatrixRow(
    string Name, int Versions, string Each, string Upgrade, string Downgrade, string Rollback, IReadOnlyList<string> Failures)
{
    /// <summary>The number of states that each law is tested with. It is small, because there are many pairs.</summary>
    private const int MaxTest = 40;

    /// <summary>Returns the line of the table.</summary>
    public override string ToString() => $"| {Name} | {Versions} | {Each} | {Upgrade} | {Downgrade} | {Rollback} |";

    /// <summary>Compiles the versions and tests the laws.</summary>
    public static MatrixRow Run(Edit edit, ulong? seed = null)
    {
        Type[] versions = [.. edit.Versions.Select(EvolvedType.Load)];
        (Type Old, Type New)[] pairs = [.. versions.SelectMany((old, i) => versions[(i + 1)..].Select(other => (old, other)))];
        List<string> failures = [];
        return new MatrixRow(
            edit.Name,
            versions.Length,
            Cell(versions.Select(version => Make<ISingleVersion>(typeof(SingleVersion<>), version)), version => version.Hold()),
            Pairs(pair => pair.Upgrade()),
            Pairs(pair => pair.Downgrade()),
            Pairs(pair => pair.Rollback()),
            failures);

        string Pairs(Func<IVersionPair, string> law) =>
            Cell(pairs.Select(pair => Make<IVersionPair>(typeof(VersionPair<,>), pair.Old, pair.New)), law);

        string Cell<TVersions>(IEnumerable<TVersions> all, Func<TVersions, string> law)
        {
            string[] found = [.. all.Select(each => Try(() => law(each))).Distinct()];
            return string.Join("; ", found.Where(text => found.Length == 1 || text != IVersionPair.Kept));
        }

        string Try(Func<string> law)
        {
            try
            {
                return law();
            }
            catch (StateLawException broken)
            {
                failures.Add(broken.Message);
                return "**no**";
            }
        }

        T Make<T>(Type generic, params Type[] types) =>
            (T)Activator.CreateInstance(generic.MakeGenericType(types), new StateTestOptions { Seed = seed, MaxTest = MaxTest })!;
    }
}
