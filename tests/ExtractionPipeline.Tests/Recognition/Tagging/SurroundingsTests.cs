using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Tests.Segmentation;
using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Tests.Recognition.Tagging;

public sealed class SurroundingsTests
{
    private static readonly FactReader Reader = new(TaggerSettings.Uninflected);

    [Fact]
    public void A_word_sees_the_role_and_the_organization_before_it_and_the_name_after_it()
    {
        Told("minister of the old union Teodor spoke", f => f.RoleBack).Should().Be("0 1 2 3 4 5 6");
        Told("minister of the old union Teodor spoke", f => f.OrganizationBack).Should().Be("0 0 0 0 0 1 2");
        Told("minister of the old union Teodor spoke", f => f.NameAhead).Should().Be("5 4 3 2 1 0 0");
    }

    [Fact]
    public void A_comma_between_is_told_and_stops_names()
    {
        Told("minister , a Teodor", f => f.RoleBack).Should().Be("0 1 18 19");
        Told("minister , a Teodor", f => f.NameAhead).Should().Be("0 2 1 0");
    }

    [Fact]
    public void A_bracket_or_the_end_of_a_sentence_ends_it()
    {
        Told("minister ( of . union", f => f.RoleBack).Should().Be("0 1 0 0 0");
        Told("minister of the old old old old old old old old old", f => f.RoleBack).Should().Be("0 1 2 3 4 5 6 7 8 9 10 0");
    }

    [Fact]
    public void What_is_quoted_knows_how_far_its_quotes_are()
    {
        Told("union « New Dawn » won", f => f.QuoteBack).Should().Be("0 0 1 2 3 0");
        Told("union « New Dawn » won", f => f.QuoteAhead).Should().Be("0 0 2 1 0 0");
        Told("union \" New Dawn \" won", f => f.QuoteBack).Should().Be("0 0 1 2 3 0");
        Told("a » in vain", f => f.QuoteBack).Should().Be("0 0 0 0");
    }

    private static string Told(string words, Func<TokenFacts, byte> distance)
    {
        var text = Segmenters.Words(new("en"), words);
        var list = new WordList();
        list.Add("minister", WordClass.RoleWord);
        list.Add("union", WordClass.OrganizationWord);
        list.Add("teodor", WordClass.GivenName);
        var facts = new TokenFacts[text.Tokens.Length];
        using var memory = new DocumentMemory(facts.Length);
        Reader.Read(text, list.Table, memory, facts);
        return string.Join(' ', facts.Select(distance));
    }
}
