using ExtractionPipeline.Languages.Russian;

namespace ExtractionPipeline.Tests.Languages.Russian;

public sealed class RussianMorphologyTests
{
    private readonly RussianMorphology _morphology = new();

    [Theory]
    [InlineData("министр", "m", "министр nom|министра gen acc|министру dat|министром ins|министре loc|министры* nom|министров* gen acc|министрам* dat|министрами* ins|министрах* loc")]
    [InlineData("председатель", "m", "председатель nom|председателя gen acc|председателю dat|председателем ins|председателе loc|председатели* nom|председателей* gen acc|председателям* dat|председателями* ins|председателях* loc")]
    [InlineData("посол", "m-fleeting", "посол nom|посла gen acc|послу dat|послом ins|после loc|послы* nom|послов* gen acc|послам* dat|послами* ins|послах* loc")]
    [InlineData("визит", "m-thing", "визит nom acc|визита gen|визиту dat|визитом ins|визите loc|визиты* nom acc|визитов* gen|визитам* dat|визитами* ins|визитах* loc")]
    [InlineData("судья", "mf", "судья nom|судьи gen|судье dat loc|судью acc|судьей ins|судьи* nom|судей* gen acc|судьям* dat|судьями* ins|судьях* loc")]
    [InlineData("встреча", "f-thing", "встреча nom|встречи gen|встрече dat loc|встречу acc|встречей ins|встречи* nom acc|встреч* gen|встречам* dat|встречами* ins|встречах* loc")]
    [InlineData("переговоры", "pl", "переговоры* nom acc|переговоров* gen|переговорам* dat|переговорами* ins|переговорах* loc")]
    [InlineData("заседание", "n", "заседание nom acc|заседания gen|заседанию dat|заседанием ins|заседании loc|заседания* nom acc|заседаний* gen|заседаниям* dat|заседаниями* ins|заседаниях* loc")]
    [InlineData("румыния", "", "румыния nom|румынии gen dat loc|румынию acc|румынией ins|румынии* nom acc|румыний* gen acc|румыниям* dat|румыниями* ins|румыниях* loc")]
    public void Nouns_decline_by_their_ending(string lemma, string paradigm, string forms) =>
        string.Join('|', FormTable.Of(_morphology, lemma, paradigm)).Should().Be(forms);

    [Theory]
    [InlineData("директор", "m-a", "директора* nom")]
    [InlineData("гражданин", "m", "граждане* nom")]
    [InlineData("поездка", "f-thing", "поездок* gen")]
    [InlineData("врач", "m", "врачом ins")]
    [InlineData("филиппины", "pl-zero", "филиппин* gen")]
    [InlineData("соединенные штаты", "", "соединенных штатов* gen acc")]
    [InlineData("беларусь", "", "беларусью ins")]
    [InlineData("специальный представитель", "adjective m", "специальному представителю dat")]
    [InlineData("специальный представитель", "", "специального представителя gen acc")]
    [InlineData("чрезвычайный и полномочный посол", "", "чрезвычайным и полномочным послом ins")]
    [InlineData("министр иностранных дел", "m", "министром иностранных дел ins")]
    [InlineData("министр иностранных дел", "", "министром иностранных дел ins")]
    [InlineData("бывший глава правительства", "adjective mf", "бывшего главу правительства acc")]
    [InlineData("бывший глава правительства", "adjective mf", "бывшую главу правительства acc")]
    [InlineData("исполняющий обязанности", "adjective", "исполняющему обязанности dat")]
    [InlineData("поверенный в делах", "adjective-m", "поверенного в делах gen acc")]
    [InlineData("народная республика", "", "народной республикой ins")]
    [InlineData("премьер-министр", "m", "премьер-министру dat")]
    public void Phrases_agree(string lemma, string paradigm, string form) =>
        FormTable.Of(_morphology, lemma, paradigm).Should().Contain(form);

    [Theory]
    [InlineData("сербский", "сербского gen acc|сербской gen dat ins loc|сербскую acc|сербские* nom acc|сербских* gen acc loc")]
    [InlineData("бывший", "бывшего gen acc|бывшая nom|бывшее nom acc|бывшим ins|бывшими* ins")]
    [InlineData("соседний", "соседнего gen acc|соседняя nom|соседнюю acc|соседние* nom acc")]
    public void Adjectives_have_all_genders(string lemma, string forms) =>
        FormTable.Of(_morphology, lemma, "adjective").Should().Contain(forms.Split('|'));

    [Theory]
    [InlineData("сша", "fixed")]
    [InlineData("чили", "")]
    [InlineData("марокко", "")]
    public void Unchanging_words_have_one_form(string lemma, string paradigm) =>
        _morphology.Inflect(lemma, paradigm).Should().ContainSingle(f => f.Form == lemma);

    [Fact]
    public void An_unknown_paradigm_is_refused_by_name()
    {
        Action act = () => _morphology.Inflect("министр", "masculine");
        act.Should().Throw<ArgumentException>().WithMessage("*'masculine'*Known: m, f*");
    }
}
