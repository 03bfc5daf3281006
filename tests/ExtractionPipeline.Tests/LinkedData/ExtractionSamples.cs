using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.LinkedData;

/// <summary>Extractions built by hand.</summary>
internal static class ExtractionSamples
{
    private const string Text =
        "🇦🇿 Министр иностранных дел Азербайджана Рашад Велизаде встретился в Баку с послом Норвегии Эриком Хансеном.\nВелизаде сообщил об этом 3 мая.";

    /// <summary>Two persons, a role for a state, a former one in an organization, a meeting, and an emoji before all offsets.</summary>
    public static Extraction Full { get; } = new(
        new SourceDocument("releases/велизаде.txt", Text) { Title = "Встреча «в верхах»", Url = "https://example.org/news/17" },
        new DetectedLanguage(LanguageCode.Russian, 0.98765),
        new DateOnly(2024, 5, 3),
        [
            new PersonEntity(
                "Рашад Велизаде", "Rashad Valizada", ["Велизаде"],
                [
                    new RoleFact(
                        "министр иностранных дел", RoleClass.ForeignMinister, "AZ", null, RoleStatus.Current, 0.97,
                        [new Evidence(Span("Министр иностранных дел Азербайджана Рашад Велизаде"), "ru-title-name")]),
                    new RoleFact(
                        "генеральный секретарь", RoleClass.HeadOfInternationalOrganization, null, "Союз портов", RoleStatus.Former, 0.5,
                        [new Evidence(Span("Велизаде сообщил"), "ru-example")]),
                ],
                [Span("Рашад Велизаде"), Span("Велизаде", Text.IndexOf('\n'))]),
            new PersonEntity("Эрик Хансен", "Erik Hansen", [], [], [Span("Эриком Хансеном")]),
        ],
        [
            new MeetingFact(
                MeetingKind.Meeting, MeetingStatus.Held, Primary: true, [0, 1], Others: null, "2024-05", "Baku", "AZ", 0.912345,
                [new Evidence(Span("Рашад Велизаде встретился в Баку с послом Норвегии Эриком Хансеном"), "ru-met")]),
        ],
        [
            Mention(EntityType.Role, "Министр иностранных дел"),
            Mention(EntityType.Country, "Азербайджана"),
            Mention(EntityType.Person, "Рашад Велизаде"),
            Mention(EntityType.City, "Баку"),
        ]);

    /// <summary>A document in a language without a pack: nothing but the document itself.</summary>
    public static Extraction Empty { get; } = new(
        new SourceDocument("ka.txt", "შეხვედრა"), new DetectedLanguage(new LanguageCode("ka"), 1), null, [], [], []);

    /// <summary>One person whose mentions are exactly the given spans.</summary>
    public static Extraction Of(string text, ImmutableArray<TextSpan> spans) => new(
        new SourceDocument("random.txt", text), default, null,
        [new PersonEntity("x", "x", [], [new RoleFact("x", RoleClass.Other, null, null, RoleStatus.Current, 1, [.. spans.Select(s => new Evidence(s, "r"))])], spans)],
        [], []);

    private static Mention Mention(EntityType type, string words) => new(type, default, Span(words)) { Recognizer = "test" };

    private static TextSpan Span(string words, int from = 0)
    {
        int start = Text.IndexOf(words, from, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
