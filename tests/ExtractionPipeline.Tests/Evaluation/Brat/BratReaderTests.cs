using ExtractionPipeline.Evaluation.Brat;

namespace ExtractionPipeline.Tests.Evaluation.Brat;

public sealed class BratReaderTests
{
    private const string Text = "\U0001F91D Erik Hansen met Jan Novák in Oslo."; // the handshake takes two code units and is one code point

    private const string Annotations = """
        T1	Person 2 13	Erik Hansen
        T2	Meeting 14 17	met
        T3	Person 18 27	Jan Novák
        T4	City 31 35	Oslo
        E1	Meeting:T2 Participant:T1 Participant2:T3 Place:T4
        A1	MeetingStatus E1 held
        A2	Primary E1
        #1	AnnotatorNotes T4	name=Oslo; country=NO
        *	Equiv T1 T3

        """;

    [Fact]
    public void Offsets_of_files_are_code_points_and_come_as_code_units()
    {
        var (document, faults) = BratReader.Read(Text, Annotations.Split('\n'), "a.ann");

        faults.Should().BeEmpty();
        document.TextBounds.Select(t => t.Span.Of(Text).ToString()).Should().Equal("Erik Hansen", "met", "Jan Novák", "Oslo");
    }

    [Fact]
    public void What_was_read_is_written_the_same()
    {
        var (document, _) = BratReader.Read(Text, Annotations.Split('\n'), "a.ann");

        BratWriter.Write(document).Should().Be(Annotations.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Arguments_come_without_their_numbers_and_notes_by_key()
    {
        var (document, _) = BratReader.Read(Text, Annotations.Split('\n'), "a.ann");

        document.Events.Single().Arguments.Should().Equal(new BratArgument("Participant", "T1"), new BratArgument("Participant", "T3"), new BratArgument("Place", "T4"));
        document.NoteOf("T4", "country").Should().Be("NO");
        document.NoteOf("T4", "code").Should().BeNull();
        document.HasFlag("E1", "Primary").Should().BeTrue();
    }

    [Theory]
    [InlineData("T1	Person 2 99	Erik", "*not inside the text*")]
    [InlineData("T1	Person 5 5	", "*empty*")]
    [InlineData("T1	Person two 5	Erik", "*'two' is not an offset*")]
    [InlineData("T1	Person 2	Erik", "*not a brat annotation*")]
    [InlineData("R1	Holder T1 T2", "*not a brat annotation*")]
    [InlineData("nonsense", "*not a brat annotation*")]
    public void A_bad_line_is_named_and_the_others_are_read(string bad, string message)
    {
        var (document, faults) = BratReader.Read(Text, ["T9\tCity 31 35\tOslo", bad, "A1\tPrimary E1"], "a.ann");

        faults.Should().ContainSingle();
        faults[0].ToString().Should().StartWith("a.ann:2: ").And.Match(message);
        document.Annotations.Should().HaveCount(2);
    }
}
