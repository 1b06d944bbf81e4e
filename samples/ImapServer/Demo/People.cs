using Imap.Server.Connections;

namespace ImapServer.Demo;

/// <summary>Everybody in the demo mail. The domains are those that RFC 2606 reserves for examples.</summary>
internal static class People
{
    public static readonly Person Robin = new("Robin Vale", "robin@example.org");
    public static readonly Person Marta = new("Marta Kowalczyk", "marta.kowalczyk@example.org");
    public static readonly Person Joerg = new("Jörg Müller", "joerg.mueller@example.org");
    public static readonly Person Aiko = new("佐藤 愛子", "aiko.sato@example.com");
    public static readonly Person Dmitri = new("Дмитрий Орлов", "d.orlov@example.net");
    public static readonly Person Ines = new("Inês Carvalho", "ines@example.com");
    public static readonly Person Tom = new("Tom Whitaker", "tom.whitaker@example.com");
    public static readonly Person Priya = new("Priya Raman", "priya@example.net");
    public static readonly Person Olive = new("Olive O'Hara", "olive.ohara@example.org");
    public static readonly Person Samir = new("Samir Haddad", "samir@example.net");
    public static readonly Person Library = new("Riverside Library", "desk@library.example.org");
    public static readonly Person Builds = new("Build Server", "builds@ci.example.com");
    public static readonly Person Garden = new("Hillside Garden Club", "news@garden.example.net");
    public static readonly Person Shop = new("Paper & Ink, \"the shop\"", "orders@shop.example.com");
    public static readonly Person Dentist = new("Dr. Lindqvist's practice", "office@dentist.example.com");
    public static readonly Person Postmaster = new("Mail Delivery System", "mailer-daemon@example.com");
    public static readonly Person Stranger = new("PRIZE OFFICE", "winner@lucky.example.net");
    public static readonly Person DotNetList = new("dotnet-talk", "dotnet-talk@lists.example.org");
}
