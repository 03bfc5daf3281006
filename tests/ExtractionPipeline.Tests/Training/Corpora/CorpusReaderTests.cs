using ExtractionPipeline.Training.Corpora;

namespace ExtractionPipeline.Tests.Training.Corpora;

public sealed class CorpusReaderTests
{
    [Fact]
    public void Brat_offsets_count_code_points()
    {
        const string Text = "🇷🇺 Anton Bereni";
        BratReader.ReadSpans(Text, ["T1\tPerson 3 15\tAnton Bereni", "R1\tIgnored Arg1:T1 Arg2:T1"])
            .Select(s => (s.Label, s.Span.Of(Text).ToString())).Should().Equal(("Person", "Anton Bereni"));
    }

    [Fact]
    public void A_discontinuous_brat_span_is_taken_whole() =>
        BratReader.ReadSpans("the old grey man", ["T1\tPerson 13 16;4 7\told man"]).Single().Span.Should().Be(new ExtractionPipeline.Text.TextSpan(4, 16));

    [Fact]
    public void A_broken_brat_line_is_named() =>
        FluentActions.Invoking(() => BratReader.ReadSpans("text", ["T1\tPerson"])).Should().Throw<FormatException>().WithMessage("*T1*");

    [Fact]
    public void Conll_becomes_running_text_with_spans()
    {
        const string File = "Mr.\tO\nBereni\tB-PER\n's\tO\nparty\tO\n,\tO\nNew\tB-ORG\nUnion\tI-ORG\n.\tO\n\n";
        var text = new ConllReader(0, 1, 1).Read(new StringReader(File), "c").Single();

        text.Text.Should().Be("Mr. Bereni's party, New Union.");
        text.Spans.Select(s => $"{s.Label} {s.Span.Of(text.Text)}").Should().Equal("PER Bereni", "ORG New Union");
    }

    [Fact]
    public void Conll_with_inside_labels_only_parts_mentions_by_type()
    {
        const string File = "Oslo I-LOC\nHenrik I-PER\nSoldano I-PER\n\n";
        var text = new ConllReader(0, 1, 1).Read(new StringReader(File), "c").Single();

        text.Spans.Select(s => $"{s.Label} {s.Span.Of(text.Text)}").Should().Equal("LOC Oslo", "PER Henrik Soldano");
    }

    [Fact]
    public void Document_marks_of_conll_begin_texts()
    {
        const string File = "# doc = 1\na\tO\n\nb\tO\n\n# doc = 2\nc\tO\n\n";
        new ConllReader(0, 1, 1).Read(new StringReader(File), "c").Select(t => t.Text).Should().Equal("a b", "c");
    }

    [Fact]
    public void Passages_are_cut_at_empty_lines_with_their_spans()
    {
        var file = new LabelledText("f", "Aydın gəldi.\n\nLalə getdi.", [new(new(0, 5), "Person"), new(new(14, 18), "Person")]);
        Passages.Split(file).Select(p => $"{p.Id} {p.Spans.Single().Span.Of(p.Text)}").Should().Equal("f:0 Aydın", "f:1 Lalə");
    }
}
