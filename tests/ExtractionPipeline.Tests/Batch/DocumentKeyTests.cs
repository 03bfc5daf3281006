using ExtractionPipeline.Batch;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Batch;

public class DocumentKeyTests
{
    private static readonly SourceDocument s_document = new("in/a.txt", "Görüş keçirilib.") { Title = "Görüş", Date = new DateOnly(2024, 3, 7), Url = "https://example.org", DeclaredLanguage = LanguageCode.Azerbaijani };

    public static TheoryData<string, SourceDocument> Others => new()
    {
        { "other", s_document },
        { "maker", s_document with { Source = "in/b.txt" } },
        { "maker", s_document with { Text = "Görüş keçirilib" } },
        { "maker", s_document with { Title = null } },
        { "maker", s_document with { Title = "" } },
        { "maker", s_document with { Date = null } },
        { "maker", s_document with { Url = null } },
        { "maker", s_document with { DeclaredLanguage = null } },
        { "maker", s_document with { IsConverted = true } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Everything_that_a_result_is_made_from_is_in_it(string maker, SourceDocument other) =>
        DocumentKey.Of(maker, other).Should().NotEqual(DocumentKey.Of("maker", s_document));

    [Fact]
    public void The_same_document_has_the_same_key() =>
        DocumentKey.Of("maker", s_document with { }).Should().Equal(DocumentKey.Of("maker", s_document));

    [Fact]
    public void A_new_property_of_documents_must_go_into_the_key() =>
        typeof(SourceDocument).GetProperties().Select(p => p.Name).Should().BeEquivalentTo(
            ["Source", "Text", "Title", "Date", "Url", "DeclaredLanguage", "IsConverted"], "DocumentKey.Of and this list know every one of them");
}
