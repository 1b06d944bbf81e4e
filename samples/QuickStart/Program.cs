using StateGen;

ChatSession session = new()
{
    User = "ada",
    LastSeen = new DateTimeOffset(2026, 11, 23, 18, 30, 0, TimeSpan.FromHours(1)),
    LastReadByRoom = { ["lobby"] = 1815, ["engines"] = 42 },
};

byte[] blob = StateSerializer.Save(session);
Console.WriteLine($"saved    {blob.Length} bytes: {Convert.ToHexStringLower(blob)}");

ChatSession again = StateSerializer.Restore<ChatSession>(blob);
Console.WriteLine($"restored {again.User}, {again.LastReadByRoom["LOBBY"]} read in the lobby, font size {again.FontSize}");

// The checksum detects a flipped bit, a truncated blob, or a blob of another type.
blob[5] ^= 0x10;
StateOutcome outcome = StateSerializer.TryRestore<ChatSession>(blob, out _, out StateFormatException? error);
Console.WriteLine($"damaged  {outcome}: {error!.Message}");
