namespace StateGen.Testing.Tests.UserCode;

/// <summary>State types with every kind of user code that StateGen calls, and their tests.</summary>
internal static class ShopSource
{
    public const string Text = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using FsCheck.Fluent;
        using StateGen;
        using StateGen.Testing;

        namespace Shops;

        public readonly record struct Price(int Cents, string? Currency);

        public sealed class PriceFormatter : IStateFormatter<Price>
        {
            public static void Write(ref StateWriter writer, Price value)
            {
                writer.WriteVarint((uint)value.Cents);
                writer.WriteString(value.Currency ?? "");
            }

            public static Price Read(ref StateReader reader)
            {
                int cents = (int)(uint)reader.ReadVarint(uint.MaxValue);
                return new Price(cents, reader.ReadString());
            }
        }

        [State("basket", Version = 2)]
        [Retired(3, typeof(string), Migrate = nameof(MigrateServer))]
        [Retired(4, typeof(string), Migrate = nameof(MigrateName)), Retired(5, typeof(string), Migrate = nameof(MigrateName))]
        public sealed partial class Basket
        {
            [Member(1)] public string? Owner { get; set; }
            [Member(2)] public List<Line> Lines { get; } = [];
            [Member(6)] public StringBuilder? Notes { get; set; }
            [Member(7)] public Visit? LastVisit { get; set; }
            [Member(8, Since = 2)] public string? Host { get; set; }
            [Member(9, Since = 2)] public int Port { get; set; }
            [Member(10, Since = 2)] public string? Name { get; set; }
            [StateIgnore] public int Count { get; private set; }

            [BeforeSave] private void Prepare()
            {
                Count = Lines.Count;
            }

            private partial void MigrateServer(string server)
            {
                Host = server.Split(':')[0];
                Port = int.Parse(server.Split(':')[1]);
            }

            private partial void MigrateName(string? first, string? last)
            {
                Name = $"{first} {last}";
            }
        }

        [State("line")]
        public sealed partial class Line
        {
            [Member(1)] public string? Article { get; set; }
            [Member(2), StateFormatter(typeof(PriceFormatter))] public Price Price { get; set; }
            [Member(3)] public int Amount { get; set; }

            [BeforeSave] private void Check() { }
        }

        [State("visit")]
        public sealed partial class Visit
        {
            [Member(1)] public long At { get; set; }
            [Member(2)] public List<int> Pages { get; } = [];
            [StateIgnore] public int Last { get; private set; }

            [AfterRestore] private void Find()
            {
                Last = Pages.LastOrDefault();
            }
        }

        [State("tags")]
        public sealed partial class Tags
        {
            [Member(1)] public List<string> Names { get; } = [];
            [Member(2)] public int Read { get; set; }

            [BeforeSave] private void Normalize()
            {
                string[] sorted = [.. Names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                Names.Clear();
                Names.AddRange(sorted);
            }

            [BeforeSave] private void Count() { }
        }

        [StateTests<Basket>]
        public partial class BasketTests
        {
            static partial void Configure(StateTestOptions options)
            {
                options.Seed = 1;
                options.Type(Gen.Choose(0, 999).Select(cents => new Price(cents, cents % 2 == 0 ? "EUR" : "SEK")));
                options.Retired(3, Gen.Choose(1, 65535).Select(port => $"host{port % 7}:{port}"));
            }
        }

        [StateTests<Tags>]
        public partial class TagsTests
        {
            static partial void Configure(StateTestOptions options)
            {
                options.Seed = 1;
                options.Normalizes("Normalize");
            }
        }
        """;
}
