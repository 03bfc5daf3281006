using System.Text;
using System.Text.Json;
using ExtractionPipeline.Evaluation;
using ExtractionPipeline.Evaluation.Reports;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Tests.Evaluation.Reports;

public sealed class ReportTests
{
    private static readonly EvaluationReport Report = TestReport.Create();

    [Fact]
    public void Figures_are_summed_by_language_and_over_all()
    {
        Report.Languages.Select(l => l.Language).Should().Equal("en", "all");
        Report["en"][new ScoreKey(Layer.Triple)].Tally.Should().Be(Tally.Of(1, 2, 2));
        Report["all"][new ScoreKey(Layer.NoInventedDate)].Tally.F1.Should().Be(0.5);
        Report["all"][new ScoreKey(Layer.Entity, "Role")].Tally.Should().Be(Tally.Of(1, 1, 2));
    }

    [Fact]
    public void Documents_are_sorted_so_that_their_order_changes_no_figure()
    {
        Report.Documents.Select(d => d.Gold.Id).Should().Equal("a", "b");
        EvaluationReport again = EvaluationReport.Of(Report.Documents.Reverse());
        again["all"].Should().Equal(Report["all"]);
    }

    [Fact]
    public void Each_error_is_named()
    {
        Report.Documents[0].Sheet.Errors.Should().BeEmpty();
        Report.Documents[1].Sheet.Errors.Select(e => e.Kind).Should().BeEquivalentTo([ErrorKind.WrongCountry, ErrorKind.InventedDate, ErrorKind.Missing]);
    }

    [Fact]
    public void Json_holds_figures_calibration_rules_and_errors_and_is_the_same_each_time()
    {
        string json = Json();

        Json().Should().Be(json);
        using JsonDocument document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("figures").GetProperty("all").GetProperty("triple").GetProperty("f1").GetDouble().Should().Be(0.5);
        document.RootElement.GetProperty("calibration").GetProperty("triple").GetProperty("expectedError").GetDouble().Should().Be(0.4); // 0.9 said, 0.5 right
        document.RootElement.GetProperty("rules").GetProperty("en-met").GetProperty("right").GetInt32().Should().Be(2);
        document.RootElement.GetProperty("errors").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public void Csv_has_a_row_for_each_figure()
    {
        using var writer = new StringWriter();
        CsvReport.Write(Report, writer);

        string[] rows = writer.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.Should().HaveCount(1 + Report.Languages.Sum(l => l.Figures.Count));
        rows.Should().Contain(r => r.StartsWith("all,triple,foreign_minister,0.5,0.5,0.5,", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_needs_no_network_escapes_text_and_shows_each_document()
    {
        string html = HtmlReport.Write(Report);

        html.Should().NotContain("http").And.NotContain("<Jan>").And.Contain("&lt;Jan&gt; Novák");
        html.Should().Contain("data-id=\"a\"").And.Contain("data-id=\"b\"").And.Contain("prefers-color-scheme: dark");
        html.Should().Contain("<li data-kind=\"invented_date\"").And.Contain("value=\"wrong_country\"");
        html.Should().Contain("<mark class=\"Role wrong\"", "the missed role is marked in the gold");
    }

    [Fact]
    public void A_run_that_fell_below_its_baseline_is_told_where()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Json());
            Baseline.Drops(Report, file, 0).Should().BeEmpty();

            File.WriteAllText(file, Json().Replace("\"f1\": 0.5,", "\"f1\": 0.6,", StringComparison.Ordinal));
            Baseline.Drops(Report, file, 0).Should().Contain("all, triple: F1 fell from 0.600 to 0.500.");
            Baseline.Drops(Report, file, 0.2).Should().BeEmpty();

            File.WriteAllText(file, "{}");
            FluentActions.Invoking(() => Baseline.Drops(Report, file, 0)).Should().Throw<InvalidDataException>().WithMessage("*no report*");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Json()
    {
        using var stream = new MemoryStream();
        JsonReport.Write(Report, withErrors: true, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
