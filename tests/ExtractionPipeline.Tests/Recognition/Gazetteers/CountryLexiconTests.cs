using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Gazetteers;
using ExtractionPipeline.Tests.Segmentation;

namespace ExtractionPipeline.Tests.Recognition.Gazetteers;

public sealed class CountryLexiconTests
{
    /// <summary>Uninhabited or without a seat of their own.</summary>
    private static readonly string[] WithoutCapital = ["AQ", "BV", "CX", "HM", "IO", "TF", "UM"];

    /// <summary>Territories and small states that the language describes by their name alone.</summary>
    private static readonly Dictionary<string, string> WithoutAdjective = new()
    {
        ["en"] = "BL BQ BV CC CX FK GG GS HK HM IO JE MF MP NF PM PN SB SH SJ SX TC TF UM VG VI WF",
        ["ru"] = "AS BL BQ BV CC CK CW CX GF GG GS HM IO KN MF MO MP MS PM PN PN SH SJ SX TC TF TK UM VG VI WF YT",
        ["az"] = "AQ AS AX BL BQ BV CC CF CK CW CX EH FK FO GF GG GI GP GQ GS GU GW HM IM IO JE KN KY LC MF MH MO MP MS NF NU PG PM PN RE SB SH SJ ST SX TC TF TK TL TO UM VC VG VI WF YT",
    };

    public static CountryTable Table { get; } = CountryTable.Load(Path.Combine(Segmenters.ModelsFolder, "countries.tsv"));

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public void Every_state_has_name_adjective_and_capital(string language)
    {
        var rows = LexiconFile.Read(Path.Combine(Segmenters.ModelsFolder, language, "countries.tsv"), 5);
        IEnumerable<string> Lacking(int column) => Table.Codes.Where(c => !rows.Any(r => LexiconFile.Forms(r[0]).Contains(c) && r[column].Length > 0));

        Lacking(1).Should().BeEmpty();
        Lacking(3).Should().BeSubsetOf(WithoutAdjective[language].Split(' '));
        Lacking(4).Should().BeSubsetOf(WithoutCapital);
        rows.SelectMany(r => LexiconFile.Forms(r[0])).Should().OnlyContain(c => Table.Contains(c));
    }

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public void Every_name_is_read_as_its_state(string language)
    {
        var rows = LexiconFile.Read(Path.Combine(Segmenters.ModelsFolder, language, "countries.tsv"), 5);
        var wrong = new List<string>();
        foreach (LexiconRow row in rows)
        {
            string? expected = row[0].Length == 0 || row[0].Contains('|', StringComparison.Ordinal) ? null : row[0];
            foreach (string form in LexiconFile.Forms(row[1]).Concat(LexiconFile.Forms(row[2])).Concat(LexiconFile.Forms(row[3])))
            {
                string text = LexiconForm.Parse(form).Text;
                var found = MarkedMentions.Recognize(language, $"x {text} x");
                if (found.Length != 1 || found[0].Type != EntityType.Country || found[0].CountryCode != expected)
                    wrong.Add($"{row[0]} {text}: {MarkedMentions.Of(language, text)}");
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Knows_the_codes_of_ISO_3166()
    {
        Table.Codes.Should().HaveCount(250).And.BeInAscendingOrder(StringComparer.Ordinal);
        Table.EnglishName("AZ").Should().Be("Azerbaijan");
        Table.Alpha3("AZ").Should().Be("AZE");
        Table.EnglishName("ZZ").Should().BeNull();
        Table.Contains("XK").Should().BeTrue();
    }
}
