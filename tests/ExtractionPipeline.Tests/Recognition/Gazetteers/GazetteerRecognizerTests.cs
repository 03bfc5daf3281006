using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Tests.Recognition.Gazetteers;

/// <summary>For the marks see <see cref="MarkedMentions"/>.</summary>
public sealed class GazetteerRecognizerTests
{
    [Theory]
    [InlineData("The [Norwegian/NO adj] minister flew from [Oslo/city NO] to the [Republic of Korea/KR].")]
    [InlineData("Talks with the [Democratic Republic of the Congo/CD], the [Republic of the Congo/CG] and [Guinea-Bissau/GW]")]
    [InlineData("The [U.S./US] and [UK/GB] envoys told us about a turkey and some china.")]
    [InlineData("He praised [Türkiye/TR]'s and [Turkey/TR]’s role; [Côte d’Ivoire/CI] and [Burma/MM] agreed.")]
    [InlineData("[Niger/NE] is not [Nigeria/NG], nor are [Nigerien/NE adj] and [Nigerian/NG adj] ministers the same.")]
    [InlineData("The [Korean/? adj] envoy stayed")]
    [InlineData("The [ROK/KR] sent a [Korean/KR adj] envoy")]
    [InlineData("The U.S.-China talks ended in [Washington, D.C./city US].")]
    [InlineData("President of the [United  States/US] and [America/US]")]
    [InlineData("the [People’s Republic of China/CN], the [Holy See/VA] and the [DPRK/KP]")]
    [InlineData("official [Baku/AZ gov] said, and in [Baku/city AZ] people listened")]
    public void Reads_English(string marked) => Check("en", marked);

    [Theory]
    [InlineData("Министр из [Сербии/RS] и его [китайский/CN adj] коллега прибыли в [Минск/city BY].")]
    [InlineData("послу [Азербайджанской Республики/AZ] и [Республики Узбекистан/UZ] в [США/US]")]
    [InlineData("Граждане [КНР/CN], [КНДР/KP], [ОАЭ/AE], [ФРГ/DE] и [РФ/RU]")]
    [InlineData("Российско-китайские переговоры прошли в [Пекине/city CN].")]
    [InlineData("Того же мнения министр [Того/TG].")]
    [InlineData("с президентом [Соединённых Штатов Америки/US] и с [сербскими/RS adj] депутатами")]
    [InlineData("[Демократическая Республика Конго/CD] и [Республика Конго/CG]; [конголезская/? adj] сторона")]
    [InlineData("Официальный [Баку/AZ gov] сообщил, что в [Баку/city AZ] прибыл гость.")]
    [InlineData("визит на [Филиппины/PH], в [Боснию и Герцеговину/BA], в [Саудовскую Аравию/SA] и в [Южной Корее/KR]")]
    public void Reads_Russian(string marked) => Check("ru", marked);

    [Theory]
    [InlineData("[Norveç/NO]in naziri [Bakı/city AZ]da [türkiyəli/TR adj] həmkarı ilə görüşüb.")]
    [InlineData("[ABŞ/US]-nin, [BƏƏ/AE]-nin və [ÇXR/CN]-in səfirləri")]
    [InlineData("[Azərbaycan Respublikası/AZ]nın və [Böyük Britaniya/GB]nın nümayəndələri")]
    [InlineData("Azərbaycan-Türkiyə əlaqələri [İsveçrə/CH]dəki səfirlikdə müzakirə olunub.")]
    [InlineData("Rəsmi [Bakı/AZ gov] bildirib ki, [serb/RS adj] nazir [Əbu-Dabi/city AE]yə gedib.")]
    [InlineData("[Rusiya Federasiyası/RU]nda, [Birləşmiş Ərəb Əmirlikləri/AE]ndə")]
    [InlineData("[isveç/SE adj] həmkarı [İsveç/SE]dən gəlib")]
    [InlineData("Mali yardım üçün [Mali/ML]yə getdi.")]
    public void Reads_Azerbaijani(string marked) => Check("az", marked);

    [Theory]
    [InlineData("en", "The [UN/org] and the [OSCE/org] met [Verkhovna Rada/org UA] deputies.")]
    [InlineData("en", "At the [Kremlin/place RU] he spoke; the [Kremlin/RU gov] declined.")]
    [InlineData("en", "the [New Mexico/place US] senator sailed the [Indian Ocean/place] under the Vienna Convention")]
    [InlineData("en", "[GUAM/org] met on [Guam/GU]")]
    [InlineData("en", "He saw Fiona Florence in [Florence/city IT].")]
    [InlineData("ru", "Глава [МИДа/org] выступил в [ООН/org] и в [Госдуме/org RU].")]
    [InlineData("ru", "в [Кремле/place RU] заявили, что [Кремль/RU gov] против; рад видеть вас")]
    [InlineData("ru", "Рада видеть вас. Депутаты [Рады/org UA] в [Белом доме/place US]")]
    [InlineData("ru", "[Латинская Америка/place] и [Америка/US]; латиноамериканский посол")]
    [InlineData("az", "[BMT/org]-nin və [ATƏT/org]-in nümayəndələri [Milli Məclis/org AZ]də")]
    [InlineData("az", "[Xarici İşlər Nazirliyi/org]nin və [XİN/org]-in rəhbəri [Şuşa/city AZ]ya gedib")]
    [InlineData("az", "[Ağ Ev/US gov] bildirib, [Ağ Ev/place US]də görüş olub")]
    public void Reads_organizations_and_places(string language, string marked) => Check(language, marked);

    [Theory]
    [InlineData("az", "Norveçi", GrammaticalCase.Accusative)]
    [InlineData("az", "Norveçdə", GrammaticalCase.Locative)]
    [InlineData("az", "ABŞ-nin", GrammaticalCase.Genitive)]
    [InlineData("az", "Norveç'dən", GrammaticalCase.Ablative)]
    [InlineData("ru", "Сербию", GrammaticalCase.Accusative)]
    [InlineData("ru", "Иране", GrammaticalCase.Locative)]
    [InlineData("en", "Norway's", GrammaticalCase.Genitive)]
    public void Tells_the_case_of_the_form(string language, string text, GrammaticalCase expected) =>
        MarkedMentions.Recognize(language, text).Should().ContainSingle().Which.Case.Should().Be(expected);

    [Theory]
    [InlineData("ru", "в Соединённых Штатах", "Соединённые Штаты", "United States")]
    [InlineData("ru", "в Вене", "Вена", "Vienna")]
    [InlineData("az", "Vyanada", null, "Vienna")]
    public void Gives_base_form_and_English_name(string language, string text, string? baseForm, string englishName)
    {
        Mention mention = MarkedMentions.Recognize(language, text).Should().ContainSingle().Subject;
        mention.BaseForm.Should().Be(baseForm);
        mention.EnglishName.Should().Be(englishName);
    }

    [Fact]
    public void Finds_a_state_in_the_name_of_its_own_organization()
    {
        const string text = "заседание Конгресса США";
        MarkedMentions.Recognize("ru", text).Select(m => $"{m.Type} {m.Span.Of(text)}").Should().Equal("Organization Конгресса США", "Country США");
    }

    private static void Check(string language, string marked) =>
        MarkedMentions.Of(language, MarkedMentions.Plain(marked)).Should().Be(marked);
}
