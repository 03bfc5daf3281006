using ExtractionPipeline.Languages;
using ExtractionPipeline.Languages.Russian;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages.Russian;

public sealed class RussianNameFormsTests
{
    private static readonly CaseFolding Folding = new(('Ё', 'е'), ('ё', 'е'));

    private readonly RussianNameForms _forms = new(
        new NameList(
            [
                new("антон", Gender.Masculine), new("павел", Gender.Masculine), new("лев", Gender.Masculine), new("дмитрий", Gender.Masculine), new("илья", Gender.Masculine),
                new("мария", Gender.Feminine), new("ольга", Gender.Feminine), new("элизабет", Gender.Feminine), new("александр", Gender.Masculine), new("александра", Gender.Feminine),
                new("касым", Gender.Masculine), new("томас", Gender.Masculine), new("георгий", Gender.Masculine), new("зоя", Gender.Feminine), new("майя", Gender.Feminine),
            ],
            ["дуранда", "бергу", "чапин", "верховой"],
            [new("бенду", Gender.Masculine)]),
        ["бен", "аль", "ван", "дер"],
        new PastVerbs(["школа"]),
        Folding);

    [Theory]
    [InlineData("Антона Громова", "Антон Громов")]
    [InlineData("Антоном Громовым", "Антон Громов")]
    [InlineData("Марией Громовой", "Мария Громова")]
    [InlineData("Мария Громова", "Мария Громова")]
    [InlineData("Павлом Зарянским", "Павел Зарянский")]
    [InlineData("Льву Ракитину", "Лев Ракитин")]
    [InlineData("Дмитрия Белого", "Дмитрий Белый")]
    [InlineData("Антоном Верховым", "Антон Верховой")]
    [InlineData("Ильёй Штольцем", "Илья Штольц")]
    [InlineData("Ольгу Петросян", "Ольга Петросян")]
    [InlineData("Элизабет Мюллер", "Элизабет Мюллер")]
    [InlineData("Томасом Чапином", "Томас Чапин")]
    [InlineData("Антона Дуранды", "Антон Дуранда")]
    [InlineData("Георгия Мачавариани", "Георгий Мачавариани")]
    [InlineData("Александры Ким", "Александра Ким")]
    [InlineData("Ольгой Верховой", "Ольга Верховая")]
    [InlineData("Ольги Чапиной", "Ольга Чапина")]
    [InlineData("Марии Зурия", "Мария Зурия")]
    [InlineData("Аграфеией Бек", "Аграфеия Бек")]
    [InlineData("Зоей Бек", "Зоя Бек")]
    [InlineData("Майей Бек", "Майя Бек")]
    public void Forename_and_surname_agree(string form, string expected) => Base(form).Should().Be(expected);

    [Theory]
    [InlineData("Касым-Жомартом Сулеевым", "Касым-Жомарт Сулеев")]
    [InlineData("Ли Чен Мином", "Ли Чен Мин")]
    [InlineData("Ли Миньханя", "Ли Миньхань")]
    [InlineData("Лим Вей Каном", "Лим Вей Кан")]
    [InlineData("Нгуен Минь Чинем", "Нгуен Минь Чинь")]
    [InlineData("Нгуен Туаном", "Нгуен Туан")]
    [InlineData("Халидом бен Фахдом", "Халид бен Фахд")]
    [InlineData("Гейдара Рза оглы", "Гейдар Рза оглы")]
    [InlineData("П. Зарянского", "П. Зарянский")]
    [InlineData("П.Зарянского", "П.Зарянский")]
    [InlineData("Антона О'Лири-младшего", "Антон О'Лири-младший")]
    public void Parts_that_never_decline_stay(string form, string expected) => Base(form).Should().Be(expected);

    [Theory]
    [InlineData("Дуранде", "Дуранда")]
    [InlineData("Зарянского", "Зарянский")]
    [InlineData("Бергу", "Бергу")]
    [InlineData("Матюшенко", "Матюшенко")]
    [InlineData("Громовых", "Громовы")]
    [InlineData("Асии", "Асия")]
    [InlineData("Мансуроглы", "Мансуроглы")]
    [InlineData("Абашидзе", "Абашидзе")]
    [InlineData("ГРОМОВЫМ", "ГРОМОВ")]
    [InlineData("McLane", "McLane")]
    public void A_surname_alone_is_read_by_ending_and_list(string form, string expected) => Base(form).Should().Be(expected);

    [Fact]
    public void The_word_to_the_left_decides_between_a_man_and_a_woman()
    {
        _forms.Analyze(["Громова"], NameContext.None with { Expected = GrammaticalCase.Nominative }).BaseForm.Should().Be("Громова");
        _forms.Analyze(["Громова"], NameContext.None with { Expected = GrammaticalCase.Genitive }).BaseForm.Should().Be("Громов");
    }

    [Theory]
    [InlineData("Антонина Громова", "заявила", "Антонина Громова")]
    [InlineData("Антонина Громова", "встретилась", "Антонина Громова")]
    [InlineData("Антонина Громова", "школа", "Антонин Громов")]
    [InlineData("Антонина Громова", "", "Антонин Громов")]
    public void A_verb_in_the_feminine_past_beside_the_name_tells_a_woman(string name, string verb, string expected)
    {
        _forms.Analyze(name.Split(' '), NameContext.None with { Next = verb }).BaseForm.Should().Be(expected);
        _forms.Analyze(name.Split(' '), NameContext.None with { Previous = verb }).BaseForm.Should().Be(expected);
    }

    [Fact]
    public void A_name_that_opens_a_sentence_is_likelier_a_nominative()
    {
        Base("Родана").Should().Be("Родан");
        _forms.Analyze(["Родана"], NameContext.None with { OpensSentence = true }).BaseForm.Should().Be("Родана");
    }

    [Theory]
    [InlineData("Ольги II", "Ольга II")]
    [InlineData("Бенду", "Бенду")]
    [InlineData("Кодзима", "Кодзима")]
    [InlineData("Антона Христа", "Антон Христос")]
    public void Rulers_rare_forenames_and_foreign_endings_are_known(string form, string expected) => Base(form).Should().Be(expected);

    [Fact]
    public void The_case_of_the_form_is_told()
    {
        FormTable.Cases(_forms.Analyze(["Антона", "Громова"], NameContext.None).Case).Should().Be("gen acc");
        FormTable.Cases(_forms.Analyze(["Марией", "Громовой"], NameContext.None).Case).Should().Be("ins");
        _forms.Analyze(["Марией", "Громовой"], NameContext.None).Gender.Should().Be(Gender.Feminine);
    }

    [Fact]
    public void A_list_with_the_surname_first_is_recognised()
    {
        NameAnalysis analysis = _forms.Analyze(["Громова", "Антона", "Ильича"], NameContext.None);
        analysis.BaseForm.Should().Be("Громов Антон Ильич");
        analysis.GivenNameFirst.Should().Be("Антон Ильич Громов");
    }

    [Fact]
    public void Nothing_is_lost_of_strange_tokens() =>
        _forms.Analyze(["-", "", "А", "(Зарянский)"], NameContext.None).BaseTokens.Should().Equal("-", "", "А", "(Зарянский)");

    [Theory]
    [InlineData("тр", "Дж", "Верхов")]
    [InlineData("Антон", "Ве", "р\u0307хов")] // COMBINING DOT ABOVE
    public void A_name_that_no_paradigm_explains_stays_as_it_is(params string[] tokens) =>
        _forms.Analyze(tokens, NameContext.None).BaseTokens.Should().Equal(tokens);

    private string Base(string form) => _forms.Analyze(form.Split(' '), NameContext.None).BaseForm;
}
