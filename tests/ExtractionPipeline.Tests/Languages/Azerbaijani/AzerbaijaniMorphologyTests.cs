using ExtractionPipeline.Languages.Azerbaijani;

namespace ExtractionPipeline.Tests.Languages.Azerbaijani;

public sealed class AzerbaijaniMorphologyTests
{
    private readonly AzerbaijaniMorphology _morphology = new();

    [Theory]
    [InlineData("nazir", "noun", "nazir nom|nazirin gen|nazirə dat|naziri nom acc poss|nazirdə loc|nazirdən abl|nazirlə ins|nazirinin gen poss|nazirinə dat poss|nazirini acc poss|nazirindən abl poss|nazirimiz nom poss|nazirlər* nom|nazirlərin* gen|nazirləri* nom acc poss|nazirlərinin* gen poss")]
    [InlineData("türkiyə", "noun", "türkiyə nom|türkiyənin gen|türkiyəyə dat|türkiyəni acc|türkiyədə loc|türkiyədən abl|türkiyədəki attr|türkiyəylə ins")]
    [InlineData("kuba", "noun", "kubanın gen|kubaya dat|kubadakı attr|kubadır nom")]
    [InlineData("oman", "noun", "omanın gen|omana dat|omanı nom acc poss|omanda loc|omanla ins")]
    [InlineData("ölkə", "noun", "ölkəmiz nom poss|ölkəmizin gen poss|ölkəmizə dat poss|ölkəmizdəki poss attr|ölkəsi nom poss|ölkələr* nom")]
    [InlineData("rəhbərlik", "soft", "rəhbərlik nom|rəhbərliyi nom acc poss|rəhbərliyin gen|rəhbərliyinə dat poss|rəhbərlikdə loc")]
    [InlineData("başçılıq", "soft", "başçılığı nom acc poss|başçılıqla ins")]
    [InlineData("xarici işlər naziri", "", "xarici işlər naziri nom poss|xarici işlər nazirinin gen poss|xarici işlər nazirinə dat poss|xarici işlər nazirini acc poss|xarici işlər naziriylə ins poss")]
    [InlineData("koreya respublikası", "possessed", "koreya respublikasının gen poss|koreya respublikasındakı poss attr")]
    [InlineData("sinqapur", "resident", "sinqapurlu nom|sinqapurlunun gen|sinqapurlular* nom")]
    [InlineData("bmt", "abbreviation", "bmt nom|bmt-nin gen|bmt-yə dat|bmt-dəki attr|bmt-dən abl")]
    public void Nouns_take_their_suffixes(string lemma, string paradigm, string forms) =>
        FormTable.Of(_morphology, lemma, paradigm).Should().Contain(forms.Split('|'));

    [Theory]
    [InlineData("nazir", "nazirın")]
    [InlineData("oman", "omanin")]
    [InlineData("rəhbərlik", "rəhbərliki")]
    public void Suffixes_obey_harmony(string lemma, string wrong) =>
        _morphology.Inflect(lemma, lemma.EndsWith('k') ? "soft" : "noun").Should().NotContain(f => f.Form == wrong);

    [Fact]
    public void The_base_form_comes_first_and_the_forms_are_few()
    {
        var forms = _morphology.Inflect("səfir", "").ToList();
        forms[0].Form.Should().Be("səfir");
        forms.Should().HaveCountLessThan(60).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void An_unknown_paradigm_is_refused_by_name()
    {
        Action act = () => _morphology.Inflect("nazir", "m");
        act.Should().Throw<ArgumentException>().WithMessage("*'m'*Known: noun*");
    }
}
