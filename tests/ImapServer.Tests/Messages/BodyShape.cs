namespace ImapServer.Tests.Messages;

/// <summary>Checks that a value follows the rule "body" of RFC 3501, section 9.</summary>
internal static class BodyShape
{
    public static void Check(object? value, bool extensible)
    {
        List<object?> body = Assert.IsType<List<object?>>(value);
        if (body[0] is List<object?>)
        {
            int parts = body.TakeWhile(item => item is List<object?>).Count();
            Assert.All(body.Take(parts), part => Check(part, extensible));
            Assert.IsType<string>(body[parts]);
            Assert.Equal(parts + (extensible ? 5 : 1), body.Count);
            return;
        }

        string type = Assert.IsType<string>(body[0]).ToUpperInvariant();
        string subtype = Assert.IsType<string>(body[1]).ToUpperInvariant();
        Assert.True(body[2] is null || (body[2] is List<object?> parameters && parameters.Count % 2 == 0));
        Assert.IsType<string>(body[5]);
        Assert.IsType<long>(body[6]);
        int count = 7;
        if (type == "TEXT")
        {
            Assert.IsType<long>(body[count++]);
        }
        else if (type == "MESSAGE" && subtype == "RFC822")
        {
            Assert.Equal(10, Assert.IsType<List<object?>>(body[count++]).Count);
            Check(body[count++], extensible);
            Assert.IsType<long>(body[count++]);
        }

        Assert.Equal(count + (extensible ? 4 : 0), body.Count);
    }
}
