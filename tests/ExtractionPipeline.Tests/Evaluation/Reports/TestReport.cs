using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Evaluation.Reports;

/// <summary>A run over two small documents: one read rightly, one with a wrong country, an invented date and a missed mention.</summary>
internal static class TestReport
{
    private const string Text = "Norway's Foreign Minister Erik Hansen met <Jan> Novák.";

    private const string Annotations = """
        T1	Country 0 6	Norway
        T2	Role 9 25	Foreign Minister
        T3	Person 26 37	Erik Hansen
        T4	Meeting 38 41	met
        T5	Person 42 53	<Jan> Novák
        E1	Meeting:T4 Participant:T3 Participant2:T5
        R1	Holder Arg1:T2 Arg2:T3
        R2	OfCountry Arg1:T2 Arg2:T1
        A1	Class T2 foreign_minister
        A2	MeetingStatus E1 held
        #1	AnnotatorNotes T1	code=NO
        """;

    public static EvaluationReport Create() => EvaluationReport.Of([Score("b", "SE", "2025-01-01", all: false), Score("a", "NO", null, all: true)]);

    private static DocumentScore Score(string id, string country, string? date, bool all)
    {
        var source = new SourceDocument(id + ".txt", Text);
        var (facts, mentions) = BratGold.Read(BratReader.Read(Text, Annotations.Split('\n'), "a.ann").Document, "en", LabelMap.Ours);
        var role = new RoleFact("Foreign Minister", RoleClass.ForeignMinister, country, null, RoleStatus.Current, 0.9, [new Evidence(new TextSpan(0, 37), "en-title-before-name")]);
        var extraction = new Extraction(
            source, new DetectedLanguage(LanguageCode.English, 1), null,
            [new PersonEntity("Erik Hansen", "Erik Hansen", [], [role], [new TextSpan(26, 37)]), new PersonEntity("<Jan> Novák", "Jan Novak", [], [], [new TextSpan(42, 53)])],
            [new MeetingFact(MeetingKind.Meeting, MeetingStatus.Held, false, [0, 1], null, date, null, null, 0.8, [new Evidence(new TextSpan(38, 41), "en-met")])],
            [.. mentions.Spans.Where(s => all || s.Type != EntityType.Role).Select(s => new Mention(s.Type, default, s.Span) { Recognizer = "test" })]);
        return DocumentScore.Of(new GoldDocument(id, source, "en", facts, mentions), extraction);
    }
}
