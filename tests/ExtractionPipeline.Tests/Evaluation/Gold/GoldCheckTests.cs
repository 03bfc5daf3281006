using ExtractionPipeline.Evaluation.Gold;

namespace ExtractionPipeline.Tests.Evaluation.Gold;

public sealed class GoldCheckTests
{
    private const string Text = "Norway's Foreign Minister Erik Hansen met Jan Novák in Oslo on May 3.";

    private const string Good = """
        T1	Country 0 6	Norway
        T2	Role 9 25	Foreign Minister
        T3	Person 26 37	Erik Hansen
        T4	Meeting 38 41	met
        T5	Person 42 51	Jan Novák
        T6	City 55 59	Oslo
        T7	Date 63 68	May 3
        E1	Meeting:T4 Participant:T3 Participant2:T5 Date:T7 Place:T6
        R1	Holder Arg1:T2 Arg2:T3
        R2	OfCountry Arg1:T2 Arg2:T1
        A1	Class T2 foreign_minister
        A2	MeetingStatus E1 held
        A3	Primary E1
        #1	AnnotatorNotes T1	code=NO
        #2	AnnotatorNotes T7	iso=2024-05-03
        #3	AnnotatorNotes T6	name=Oslo; country=NO
        """;

    private static string[] Check(string annotations) => [.. GoldCheck.Check(Text, annotations.Split('\n'), "a.ann").Select(f => f.ToString())];

    [Fact]
    public void A_document_by_the_guidelines_has_no_fault()
    {
        Check(Good).Should().BeEmpty();
    }

    [Theory]
    [InlineData("T3	Person 26 37	Erik Hansen", "T3	Person 26 37	Erik Hanson", "a.ann:3: the text says 'Erik Hansen' there*")]
    [InlineData("T3	Person 26 37	Erik Hansen", "T3	Person 25 37	 Erik Hansen", "a.ann:3: *begins or ends with a space*")]
    [InlineData("T6	City 55 59	Oslo", "T6	Town 55 59	Oslo", "*a.ann:6: 'Town' is no type*")]
    [InlineData("T7	Date 63 68	May 3", "T6	Date 63 68	May 3", "*a.ann:7: the id T6 is taken by line 6*")]
    [InlineData("R1	Holder Arg1:T2 Arg2:T3", "R1	Holder Arg1:T2 Arg2:T30", "a.ann:9: T30 is not in this file*")]
    [InlineData("R1	Holder Arg1:T2 Arg2:T3", "R1	Holder Arg1:T3 Arg2:T3", "a.ann:9: T3 is a Person: expected Role*")]
    [InlineData("R1	Holder Arg1:T2 Arg2:T3", "R1	Has Arg1:T2 Arg2:T3", "a.ann:9: 'Has' is no relation*")]
    [InlineData("Participant2:T5", "Participant2:T6", "a.ann:8: T6 is a City: expected Person*")]
    [InlineData("Place:T6", "Where:T6", "a.ann:8: 'Where' is no argument*")]
    [InlineData("Participant:T3 Participant2:T5 ", "", "a.ann:8: an encounter needs a Participant*")]
    [InlineData("A2	MeetingStatus E1 held", "A2	Optional E1", "a.ann:8: an encounter needs MeetingStatus*")]
    [InlineData("A1	Class T2 foreign_minister", "A1	Class T2 boss", "a.ann:11: 'Class boss' is no attribute*")]
    [InlineData("A1	Class T2 foreign_minister", "A1	RoleStatus T2 former", "a.ann:9: the role T2 has a holder and no Class*")]
    [InlineData("#1	AnnotatorNotes T1	code=NO", "#1	AnnotatorNotes T1	code=Norway", "a.ann:14: 'Norway' is no ISO 3166-1 code*")]
    [InlineData("#1	AnnotatorNotes T1	code=NO", "#1	AnnotatorNotes T1	seen twice", "a.ann:1: 'Norway' needs a note `code=`*")]
    [InlineData("iso=2024-05-03", "iso=May 3", "a.ann:15: 'May 3' is no date*")]
    [InlineData("name=Oslo;", "code=NO;", "a.ann:16: a City has no key 'code'*")]
    [InlineData("#3	AnnotatorNotes T6	name", "*	Equiv T3 T6\n#3	AnnotatorNotes T6	name", "a.ann:16: T6 is a City: expected Person*")]
    [InlineData("T6	City 55 59	Oslo", "T6	City 55 59	Oslo\nT8	City 57 62	lo on", "a.ann:7: 'lo on' crosses 'Oslo' of line 6*")]
    [InlineData("T6	City 55 59	Oslo", "T6	City 55 59	Oslo\nT8	City 55 57	Os", "a.ann:7: 'Os' lies inside 'Oslo' of line 6*")]
    [InlineData("T4	Meeting 38 41	met", "T4	Meeting 38 41	met\nT8	Visit 38 41	met", "a.ann:5: no event has 'met' as its word*")]
    [InlineData("A3	Primary E1", "A3 Primary E1", "a.ann:13: *not a brat annotation*")]
    public void A_fault_is_named_with_its_line(string right, string wrong, string fault)
    {
        Good.Should().Contain(right);

        string.Join('\n', Check(Good.Replace(right, wrong, StringComparison.Ordinal))).Should().Match(fault);
    }

    [Fact]
    public void Spans_alone_need_no_codes()
    {
        Check("T1	Country 0 6	Norway\nT2	Role 9 25	Foreign Minister").Should().BeEmpty();
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("training")]
    public void The_committed_gold_has_no_fault(string folder)
    {
        GoldChecker.Check(Path.Combine(TestModels.Repository, "gold-annotations", folder)).Faults.Select(f => f.ToString()).Should().BeEmpty();
    }
}
