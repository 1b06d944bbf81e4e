using System.Globalization;
using StateGen.Testing.Printing;
using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Reports what breaks a law: the state as C#, its blob in hex, and the blob value by value.</summary>
internal static class FailureReport<T>
    where T : IStateSerializable<T>
{
    /// <summary>The exception for the smallest state that breaks a law.</summary>
    public static StateLawException Of(string name, T state, string found, Action<T> property, StateTestOptions options)
    {
        Exception? cause = Catch(() => property(state));
        string problem = cause is null ? "does not fail when it runs again: the result depends on more than the state" : cause.Message;
        string law = cause is StateLawException ? problem : $"{name}: {cause?.GetType().Name} {problem}";
        return new StateLawException(
            string.Create(CultureInfo.InvariantCulture, $"{law}\n\nThe smallest state found ({found}):\n\n{Describe(state, options)}"), cause);
    }

    /// <summary>The state as C#, its blob in hex, and the blob value by value.</summary>
    public static string Describe(T state, StateTestOptions options)
    {
        string code = $"{CSharpLiteral.TypeName(typeof(T))} state = {CSharpPrinter.Print(NodeReader.Read(state, options))};";
        byte[]? blob = null;
        Exception? refused = Catch(() => blob = StateSerializer.Save(state));
        if (blob is null)
        {
            return $"{code}\n\nSaving it throws {refused!.GetType().Name}: {refused.Message}";
        }

        string dump = "";
        Exception? undumped = Catch(() => dump = BlobDump.Of<T>(blob));
        return $"{code}\n\nIts blob, {blob.Length} bytes:\n\n{Convert.ToHexStringLower(blob)}\n\n{(undumped is null ? dump : undumped.Message)}";
    }

    private static Exception? Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
