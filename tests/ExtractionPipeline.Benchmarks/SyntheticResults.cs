using System.Globalization;
using System.Text;

namespace ExtractionPipeline.Benchmarks;

/// <summary>Results that nobody wrote, one JSON object each: fifteen years of encounters between office holders of many states, each told in two or three languages.</summary>
/// <remarks>
/// One state tells most of it, so a few persons are in many documents. Holders change every four years; names are made of syllables and
/// spelled as the three languages do. The same seed gives the same documents.
/// </remarks>
internal sealed class SyntheticResults(int documents)
{
    private const int States = 120, PostsOfState = 12, TermsOfPost = 4;
    private static readonly DateOnly s_first = new(2010, 1, 1), s_last = new(2025, 1, 1);
    private static readonly string[] s_classes =
        ["head_of_state", "foreign_minister", "head_of_government", "speaker_of_parliament", "deputy_foreign_minister", "minister", "minister", "ambassador", "ambassador", "deputy_minister", "special_envoy", "presidential_aide"];
    private static readonly (string En, string Az, string Ru)[] s_syllables =
    [
        ("ba", "ba", "ба"), ("ra", "ra", "ра"), ("sha", "şa", "ша"), ("li", "li", "ли"), ("mo", "mo", "мо"), ("ku", "ku", "ку"), ("je", "ce", "дже"), ("cha", "ça", "ча"), ("ni", "ni", "ни"), ("do", "do", "до"),
        ("ta", "ta", "та"), ("vi", "vi", "ви"), ("zu", "zu", "зу"), ("ga", "qa", "га"), ("pe", "pe", "пе"), ("so", "so", "со"), ("kha", "xa", "ха"), ("fi", "fi", "фи"), ("lu", "lu", "лу"), ("ma", "ma", "ма"),
    ];
    private static readonly (string En, string Az, string Ru)[] s_endings = [("nov", "nov", "нов"), ("dze", "dze", "дзе"), ("ski", "ski", "ский"), ("ri", "ri", "ри"), ("yan", "yan", "ян"), ("len", "len", "лен"), ("ko", "ko", "ко"), ("mann", "mann", "манн")];

    /// <param name="from">The first document's number; documents come in the order of their dates.</param>
    public IEnumerable<string> Documents(int from, int count)
    {
        for (int i = from; i < from + count; i++)
            yield return Document(i);
    }

    private string Document(int number)
    {
        // Documents 3k to 3k + 2 tell of one encounter.
        var random = new Random(number / 3);
        DateOnly day = s_first.AddDays((int)((long)(s_last.DayNumber - s_first.DayNumber) * (number / 3 * 3) / documents));
        int home = random.Next(10) < 7 ? 0 : random.Next(States), guest = (home + 1 + random.Next(States - 1)) % States, rank = Math.Min(random.Next(PostsOfState), random.Next(PostsOfState));
        string language = (number % 3) switch { 0 => "en", 1 => "ru", _ => "az" };
        string id = $"urn:uuid:{new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])}";
        DateOnly published = day.AddDays(number % 3 == 2 ? 1 : 0);
        var json = new StringBuilder(2000);
        json.Append(CultureInfo.InvariantCulture, $$$"""{"@id":"{{{id}}}","@type":"NewsArticle","source":"synthetic/{{{number}}}.txt","language":"{{{language}}}","date":"{{{published:yyyy-MM-dd}}}","persons":[""");
        AppendPerson(json, id, 1, home, rank, day, language);
        json.Append(',');
        AppendPerson(json, id, 2, guest, rank, day, language);
        if (random.Next(3) == 0)
        {
            json.Append(',');
            AppendPerson(json, id, 3, home, random.Next(PostsOfState), day, language);
        }

        json.Append(CultureInfo.InvariantCulture, $$$"""],"meetings":[{"@id":"{{{id}}}#meeting-1","kind":"meeting","status":"held","primary":true,"date":{{{(number % 3 == 2 ? "null" : $"\"{day:yyyy-MM-dd}\"")}}},"place":null,"country":"{{{Code(home)}}}","participants":[{"person":"{{{id}}}#person-1"},{"person":"{{{id}}}#person-2"}],"others":null,"confidence":0.87,"evidence":[{"start":0,"end":90,"quote":"a sentence of some ninety letters that tells who met whom, where and when, and not much else","rule":"en.met"}]}],"generatedBy":{"version":"0","models":"0"}}""");
        return json.ToString();
    }

    private static void AppendPerson(StringBuilder json, string id, int number, int state, int post, DateOnly day, string language)
    {
        int term = (day.DayNumber - s_first.DayNumber + (state * 97) + (post * 131)) / 1461 % TermsOfPost;
        json.Append(CultureInfo.InvariantCulture, $$$"""{"@id":"{{{id}}}#person-{{{number}}}","@type":"Person","name":"{{{Name(state, post, term, language)}}}","latinName":null,"aliases":[],"roles":[{"title":"{{{s_classes[post]}}}","class":"{{{s_classes[post]}}}","country":"{{{Code(state)}}}","organization":null,"status":"current","confidence":0.95,"evidence":[{"start":0,"end":40,"quote":"a title and a name of some forty letters","rule":"en.title"}]}],"mentions":[]}""");
    }

    private static string Name(int state, int post, int term, string language)
    {
        var random = new Random((state * 1000) + (post * 10) + term);
        string Word(bool isSurname)
        {
            string word = string.Concat(Enumerable.Range(0, isSurname ? 2 : 2 + random.Next(2)).Select(_ => Of(s_syllables[random.Next(s_syllables.Length)], language))) + (isSurname ? Of(s_endings[random.Next(s_endings.Length)], language) : "");
            return char.ToUpperInvariant(word[0]) + word[1..];
        }

        return $"{Word(false)} {Word(true)}";
    }

    private static string Of((string En, string Az, string Ru) syllable, string language) => language switch { "en" => syllable.En, "az" => syllable.Az, _ => syllable.Ru };

    private static string Code(int state) => $"{(char)('A' + (state / 26))}{(char)('A' + (state % 26))}";
}
