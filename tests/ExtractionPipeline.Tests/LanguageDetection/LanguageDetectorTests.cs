using System.Text;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.LanguageDetection;

/// <summary>The shipped model on invented sentences of the genre, and on pages that are not only text.</summary>
public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = LanguageDetector.Load(ShippedModel());

    private static readonly string Azerbaijani =
        "Xarici işlər naziri Aydın Quluzadə Bakıda səfərdə olan həmkarı ilə görüşüb. Tərəflər iki ölkə arasında əməkdaşlığın vəziyyətini müzakirə ediblər.";

    private static readonly string English =
        "The Minister of Foreign Affairs received the newly appointed ambassador on Monday. The sides discussed trade and the situation in the region.";

    private static readonly string Russian =
        "Министр иностранных дел принял вновь назначенного посла в связи с вручением копий верительных грамот. Стороны обсудили вопросы сотрудничества.";

    [Theory]
    [InlineData("az", "Nazir ölkənin yeni təyin olunmuş səfirini qəbul edib.")]
    [InlineData("az", "Prezident sammitdə iştirak etmək üçün Budapeştə gəlib.")]
    [InlineData("en", "The President arrived in Budapest to attend the summit.")]
    [InlineData("ru", "Президент прибыл в Будапешт для участия в саммите.")]
    [InlineData("tr", "Bakan, ülkenin yeni atanan büyükelçisini kabul etti.")]
    [InlineData("tk", "Ministr ýurduň täze bellenen ilçisini kabul etdi.")]
    [InlineData("uz", "Vazir mamlakatning yangi tayinlangan elchisini qabul qildi.")]
    [InlineData("uz", "Вазир мамлакатнинг янги тайинланган элчисини қабул қилди.")]
    [InlineData("uk", "Міністр прийняв новопризначеного посла країни та обговорив двосторонні відносини.")]
    [InlineData("bg", "Министърът прие новоназначения посланик на страната и обсъди двустранните отношения.")]
    [InlineData("sr", "Министар је примио новоименованог амбасадора и разговарао о билатералним односима.")]
    [InlineData("be", "Міністр прыняў новапрызначанага пасла краіны і абмеркаваў двухбаковыя адносіны.")]
    [InlineData("kk", "Министр елдің жаңадан тағайындалған елшісін қабылдап, ынтымақтастықты талқылады.")]
    [InlineData("de", "Der Minister empfing den neu ernannten Botschafter des Landes.")]
    [InlineData("fr", "Le ministre a reçu le nouvel ambassadeur du pays.")]
    [InlineData("it", "Il ministro ha ricevuto il nuovo ambasciatore del Paese.")]
    [InlineData("es", "El ministro recibió al nuevo embajador del país.")]
    [InlineData("ka", "მინისტრმა მიიღო ქვეყნის ახალი ელჩი.")]
    [InlineData("hy", "Նախարարն ընդունել է երկրի նորանշանակ դեսպանին։")]
    [InlineData("fa", "وزیر امور خارجه سفیر جدید کشور را به حضور پذیرفت و درباره همکاری گفتگو کرد.")]
    [InlineData("ar", "استقبل الوزير سفير الدولة الجديد وبحث معه العلاقات الثنائية.")]
    public void Names_the_languages_of_the_region(string language, string text) =>
        Detector.Detect(text).Language.ToString().Should().Be(language);

    [Theory]
    [InlineData("en", "On 5 May, Dutch Foreign Minister Joost Verhoeven met with Prime Minister Maarten Graafland of Flanders in Leeuwarden.")]
    [InlineData("en", "Minister Volodymyr Krušelnytskyj and Deputy Minister Přemysl Hájek spoke by phone with Zbyněk Dvořák about the talks.")]
    [InlineData("az", "Nazir Recep Çağlayan Yıldırım və Kılıçdaroğlu Ertuğrul ilə Eskişehirdə görüşüb, tərəflər fikir mübadiləsi aparıblar.")]
    public void Names_speak_the_language_of_their_bearers(string language, string text) => Detector.Detect(text).Language.ToString().Should().Be(language);

    [Theory]
    [InlineData("Memmedov xarici isler naziri")]
    [InlineData("Xarici isler naziri yeni teyin olunmus sefiri qebul edib")]
    [InlineData("Nazirler iki olke arasinda emekdasligin veziyyetini muzakire edibler.")]
    [InlineData("Xarici işler naziri yeni teyin olunmuş sefiri qebul edib.")]
    [InlineData("XARİCİ İŞLƏR NAZİRİ SƏFİRLƏ GÖRÜŞÜB")]
    [InlineData("XARICI ISLER NAZIRI SEFIRLE GORUSUB")]
    [InlineData("Xarici işl\u04D9r naziri s\u04D9fird\u04D9dir")] // CYRILLIC SMALL LETTER SCHWA in Latin words
    [InlineData("Xarici is\u0327le\u0259r naziri go\u0308ru\u0308s\u0327u\u0308b")] // letters in decomposed form
    public void Reads_Azerbaijani_however_it_is_typed(string text) => Detector.Detect(text).Language.ToString().Should().Be("az");

    [Theory]
    [InlineData("Харици ишләр назири јени тәјин олунмуш сәфири гәбул едиб.")]
    [InlineData("Тәрәфләр ики өлкә арасында әмәкдашлығын вәзијјәтини мүзакирә едибләр.")]
    public void Names_Azerbaijani_in_Cyrillic_apart(string text) => Detector.Detect(text).Language.ToString().Should().Be("azj");

    [Theory]
    [InlineData("Bakan yeni buyukelciyi kabul etti ve iki ulke arasindaki iliskileri gorustu.")]
    [InlineData("Disisleri Bakani toplantida yaptigi konusmada isbirliginin onemine dikkat cekti.")]
    public void Does_not_take_plain_Turkish_for_Azerbaijani(string text) => Detector.Detect(text).Language.ToString().Should().Be("tr");

    [Fact]
    public void Goes_by_the_running_text_among_menus()
    {
        string menu = string.Concat(Enumerable.Repeat("Home\nAbout us\nPress releases\nMedia gallery\nContact us\nRead more\nShare on Facebook\n", 10));
        Detector.Detect(menu + Azerbaijani + "\n" + menu).Language.ToString().Should().Be("az");
        Detector.Detect("Поделиться:\nВерсия для печати\nГлавная\n" + English + "\nПоделиться:\n").Language.ToString().Should().Be("en");
        Detector.Detect("Share:\nPrint version\nHome\n" + Russian + "\nShare:\n").Language.ToString().Should().Be("ru");
    }

    [Fact]
    public void A_page_in_two_languages_has_the_one_of_most_of_its_text()
    {
        string mostlyRussian = string.Concat(Enumerable.Repeat(Russian + "\n", 15).Concat(Enumerable.Repeat(English + "\n", 5)));
        var answer = Detector.Detect(mostlyRussian);
        answer.Language.ToString().Should().Be("ru");
        answer.Confidence.Should().BeInRange(0.5, 0.95, "a fourth of the page is English");
    }

    [Fact]
    public void Menus_are_all_there_is_to_go_by_where_no_sentence_stands() =>
        Detector.Detect("Главная\nНовости\nКонтакты\nПресс-служба\n").Language.ToString().Should().Be("ru");

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t")]
    [InlineData("2024-11-28 17:41 (+04:00) — 12 % №")]
    [InlineData("\ud800")] // half a surrogate pair
    [InlineData("😀😀😀")]
    public void Without_a_letter_nothing_is_determined(string text) =>
        Detector.Detect(text).Should().Be(new DetectedLanguage(LanguageCode.Undetermined, 0));

    [Fact]
    public void Finds_the_letters_after_a_long_table_of_figures()
    {
        string figures = string.Concat(Enumerable.Repeat("12.5 13.7 14.9 100.0 200.1 300.2 400.3 500.4 600.5.\n", 2000));
        Detector.Detect(figures + "Министр иностранных дел").Language.ToString().Should().Be("ru");
    }

    [Fact]
    public void Addresses_on_the_web_say_nothing()
    {
        var plain = Detector.Detect("Nazir səfiri qəbul edib");
        var linked = Detector.Detect("Nazir səfiri qəbul edib https://example.org/read/more/about/the/meeting/of/the/ministers press@example.org www.example.org");
        linked.Language.Should().Be(plain.Language);
        linked.Confidence.Should().BeApproximately(plain.Confidence, 1e-5);
    }

    [Fact]
    public void Reads_a_name_that_only_an_address_holds_without_fault() =>
        Detector.Detect("@ : :// www. www.a @b https://").Language.Should().NotBe(LanguageCode.Azerbaijani);

    [Fact]
    public void Never_throws_and_is_sure_between_0_and_1()
    {
        var random = new Random(7);
        for (int round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            int length = random.Next(0, 900);
            string mix = Azerbaijani + "\n@:. " + Russian;
            while (text.Length < length)
                text.Append(random.Next(4) == 0 ? (char)random.Next(0, 0x10000) : mix[random.Next(mix.Length)]);
            Detector.Detect(text.ToString()).Confidence.Should().BeInRange(0, 1);
        }
    }

    [Fact]
    public void Allocates_nothing()
    {
        string page = string.Concat(Enumerable.Repeat(Azerbaijani + "\n", 50));
        Detector.Detect(page);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Detector.Detect(page);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static string ShippedModel()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "models", "langid.bin")))
            folder = Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("No models/langid.bin above the test program.");
        return Path.Combine(folder, "models", "langid.bin");
    }
}
