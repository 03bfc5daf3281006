using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>Finds persons without a tagger: capitalised words behind a title, behind a given name of the lists, and again in the document.</summary>
/// <remarks>
/// Immutable, safe to share. For languages whose tagger is missing or was trained on little text; what the tagger found stands. Sure of a
/// name only where a title announces it or lists know it, so a name that neither does is missed.
/// </remarks>
/// <param name="titles">Words that stand before names, folded (`not-names.tsv`).</param>
/// <param name="between">Words of honour between forename and surname, folded.</param>
public sealed class NameSpotter(NameLexicon lexicon, FrozenSet<string> titles, FrozenSet<string> between, INameForms forms)
{
    public const string Id = "names";

    private const int LongestName = 5;
    private const int ShortestRepeat = 4;
    private const double TitledConfidence = 0.8, ListedConfidence = 0.75, RepeatedConfidence = 0.7;

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.Ordinal,

        "bin", "ibn", "al", "əl", "əs", "əş", "ər", "əd", "ət", "ən", "de", "da", "dos", "du", "di", "del", "van", "von", "fon", "der", "den", "la", "le");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _between = between.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titles = titles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="candidates">What other recognizers found: names do not run into places, dates and persons.</param>
    /// <returns>Further persons, none overlapping a candidate person.</returns>
    public ImmutableArray<Mention> Spot(SegmentedText text, ImmutableArray<Mention> candidates)
    {
        bool[] taken = new bool[text.Tokens.Length];
        foreach (var mention in candidates.Where(m => m.Type != EntityType.Role && !IsGivenNameBehindTitle(text, m) && !IsFullName(text, m)))
            taken.AsSpan(mention.Tokens.Start, mention.Tokens.Count).Fill(true);
        var found = ImmutableArray.CreateBuilder<Mention>();
        foreach (var sentence in text.Sentences.Where(s => s.Zone != Zone.Furniture))
        {
            int lastEnd = -1;
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                bool isListItem = lastEnd >= 0 && lastEnd == token - 1 && text.FoldedOf(lastEnd) is "və" or ",";
                int end = EndOfName(text, sentence, token, taken, isListItem && lastEnd == token - 1, out bool isTitled);
                if (end <= token)
                    continue;
                found.Add(MentionOf(text, token, end, isTitled ? TitledConfidence : ListedConfidence));
                taken.AsSpan(token, end - token).Fill(true);
                token = end - 1;
                lastEnd = end;
            }
        }

        AddRepeats(text, found, candidates, taken);
        return found.ToImmutable();
    }

    /// <summary>Milan and Sofiya are cities, but not between a title and a further name.</summary>
    private bool IsGivenNameBehindTitle(SegmentedText text, Mention place)
    {
        int start = place.Tokens.Start;
        return place.Type == EntityType.City && place.Tokens.Count == 1 && start > 0 && start + 1 < text.Tokens.Length && lexicon.IsGivenName(text.TextOf(start))
            && _titles.Contains(text.FoldedOf(start - 1)) && char.IsUpper(text.TextOf(start + 1)[0]);
    }

    /// <summary>The tagger takes whom many places are named after for a place: two words that lists have as forename and surname are a person first.</summary>
    private bool IsFullName(SegmentedText text, Mention place)
    {
        int start = place.Tokens.Start;
        return place is { Type: EntityType.Place or EntityType.City or EntityType.Organization, Recognizer: "tagger", Tokens.Count: 2 } && lexicon.IsGivenName(text.TextOf(start))
            && IsNameForm(text, start, place.Tokens.End);
    }

    /// <summary>Drops words alone that are hardly persons, and cuts persons that are two: a word in an oblique case inside (`N-in M M`), or two surnames that the document has with other names.</summary>
    public ImmutableArray<Mention> Split(SegmentedText text, ImmutableArray<Mention> candidates)
    {
        candidates = [.. candidates.Select(m => m.Type == EntityType.Person ? AcrossHonorific(text, m) : m)];
        var persons = candidates.Where(m => m.Type == EntityType.Person).ToList();
        var full = persons.Where(m => m.Tokens.Count > 1).ToLookup(m => LastWord(text, m));
        var alone = persons.Where(m => m.Tokens.Count == 1).Select(m => LastWord(text, m)).ToHashSet();
        return [.. candidates.SelectMany(m => m.Type != EntityType.Person ? [m] : m.Tokens.Count > 1 ? Split(text, m, full, alone) : IsPersonAlone(text, m.Tokens.Start, full) ? [m] : (IEnumerable<Mention>)[])];
    }

    /// <summary>`Aysel xanım Nəsirova`: of whom only forename or surname was found, the name goes on behind a word of honour.</summary>
    private Mention AcrossHonorific(SegmentedText text, Mention person)
    {
        int start = person.Tokens.Start, end = person.Tokens.End;
        if (end - start != 1)
            return person;
        if (start >= 2 && _between.Contains(text.FoldedOf(start - 1)) && IsForename(text, start - 2))
            start -= 2;
        else if (end + 1 < text.Tokens.Length && _between.Contains(text.FoldedOf(end)) && IsForename(text, start) && char.IsUpper(text.TextOf(end + 1)[0]) && IsNameForm(text, end + 1, end + 2))
            end += 2;
        return end - start == 1 ? person : Part(text, person, start, end);
    }

    private bool IsForename(SegmentedText text, int token) => char.IsUpper(text.TextOf(token)[0]) && lexicon.IsGivenName(text.TextOf(token));

    private string LastWord(SegmentedText text, Mention person) =>
        LetterSkeleton.Of(forms.Analyze(Words(text, person.Tokens.Start, person.Tokens.End), NameContext.None).BaseTokens[^1]);

    /// <summary>One word alone is a person behind a title, as the surname of another mention, or as one that lists or its ending know.</summary>
    private bool IsPersonAlone(SegmentedText text, int token, ILookup<string, Mention> full)
    {
        if ((token > 0 && _titles.Contains(text.FoldedOf(token - 1))) || IsSurnameOf(text, token, full))
            return true;
        var word = text.TextOf(token);
        int suffix = forms.Analyze(Words(text, token, token + 1), NameContext.None).SuffixLength;
        return (LooksLikeSurname(word) || LooksLikeSurname(word[..^suffix])) && !lexicon.IsGivenName(word[..^suffix]) && !IsOrdinary(text, token, token + 1);
    }

    private IEnumerable<Mention> Split(SegmentedText text, Mention person, ILookup<string, Mention> full, HashSet<string> alone)
    {
        int start = person.Tokens.Start, end = person.Tokens.End;
        while (end - start > 1 && _titles.Contains(text.FoldedOf(end - 1)) && !(end - start == 2 && IsForename(text, start) && char.IsUpper(text.TextOf(start + 1)[0])))
            end--;
        for (int cut = start + 1; cut < end; cut++)
        {
            bool areSurnames = end - start == 2 && (lexicon.IsGivenName(text.TextOf(start))
                ? IsSurnameOfAnother(text, start, person, full) && IsSurnameOfAnother(text, cut, person, full)
                : (IsSurnameOf(text, start, full) && IsSurnameOf(text, cut, full)) || IsSurnameInCase(text, start));
            bool isAnothers = cut == end - 1 && IsSurnameBehindName(text, start, cut, person, full, alone);
            if (areSurnames || isAnothers || (cut - start > 1 && IsCut(text, cut) && (HasSurnameEnding(text.TextOf(cut - 1)) || EndsInCase(text, start, cut) || BeginsFullName(text, start, cut, end))))
                return [Part(text, person, start, cut), .. isAnothers || IsKnownName(text, cut, end) ? Split(text, Part(text, person, cut, end), full, alone) : []];
        }

        return [end == person.Tokens.End ? person : Part(text, person, start, end)];
    }

    /// <summary>`Nəsirovla Səlimovun görüşü`: with the ending of its case on it a surname is all of a name.</summary>
    private bool IsSurnameInCase(SegmentedText text, int token)
    {
        var word = text.TextOf(token);
        var name = forms.Analyze(Words(text, token, token + 1), NameContext.None);
        return name.SuffixLength > 1 && !HasSurnameEnding(word) && HasSurnameEnding(word[..^name.SuffixLength]);
    }

    /// <summary>`Bu barədə Pol Lind Hansen ilə danışıb`: behind two words, told once, the surname of whom the text has named in full by two words and names by it.</summary>
    private bool IsSurnameBehindName(SegmentedText text, int start, int cut, Mention person, ILookup<string, Mention> full, HashSet<string> alone)
    {
        if (cut - start != 2 || !lexicon.IsGivenName(text.TextOf(start)))
            return false;
        string last = BaseOf(text, cut);
        return alone.Contains(last) && full[last].Any(m => m.Tokens.Count == 2 && m.Tokens.End <= start && !text.FoldedOf(m.Tokens.Start).SequenceEqual(text.FoldedOf(start)))
            && !full[last].Any(m => m != person && m.Tokens.Count > 2 && text.FoldedOf(m.Tokens.Start).SequenceEqual(text.FoldedOf(start)));
    }

    /// <summary>`N N-la M M`: a given name with a further word behind two words, none of them a particle.</summary>
    private bool BeginsFullName(SegmentedText text, int start, int cut, int end) =>
        end - cut >= 2 && lexicon.IsGivenName(text.TextOf(cut)) && !Enumerable.Range(start, end - start).Any(t => Particles.Contains(text.FoldedOf(t).ToString()));

    private bool IsKnownName(SegmentedText text, int start, int end) =>
        Enumerable.Range(start, end - start).Any(t => lexicon.KindsOf(text.TextOf(t)) != NameKinds.None) || IsNameForm(text, start, end);

    private static bool IsCut(SegmentedText text, int token) => char.IsUpper(text.TextOf(token)[0]) && !Particles.Contains(text.FoldedOf(token).ToString());

    private bool IsSurnameOf(SegmentedText text, int token, ILookup<string, Mention> full) => full.Contains(BaseOf(text, token));

    private bool IsSurnameOfAnother(SegmentedText text, int token, Mention person, ILookup<string, Mention> full) =>
        full[BaseOf(text, token)].Any(m => m != person && !text.FoldedOf(m.Tokens.Start).SequenceEqual(text.FoldedOf(person.Tokens.Start)));

    private string BaseOf(SegmentedText text, int token) => LetterSkeleton.Of(forms.Analyze(Words(text, token, token + 1), NameContext.None).BaseTokens[^1]);

    private static Mention Part(SegmentedText text, Mention person, int start, int end) =>
        person with { Tokens = new TokenRange(start, end), Span = new TextSpan(text.Tokens[start].Span.Start, text.Tokens[end - 1].StemEnd) };

    private int EndOfName(SegmentedText text, Sentence sentence, int token, bool[] taken, bool isListItem, out bool isTitled)
    {
        isTitled = isListItem || (token > sentence.FirstToken && _titles.Contains(text.FoldedOf(token - 1)) && !taken[token - 1]);
        if (!IsNameWord(text, token, taken))
            return token;
        bool isListed = lexicon.IsGivenName(text.TextOf(token));
        if (!(isTitled || isListed))
            return token;
        int end = token + 1;
        while (end < sentence.EndToken && end - token < LongestName && !IsComplete(text, token, end) && !BeginsAnother(text, sentence, token, end, taken) && Joins(text, sentence, end, taken))
            end++;
        while (end > token + 1 && Particles.Contains(text.FoldedOf(end - 1).ToString()))
            end--;
        bool isKnown = end - token > 1 && !IsOrdinary(text, token, end) && ((isTitled && (!isListItem || isListed) && !OwnsWhatFollows(text, token)) || IsNameForm(text, token, end));
        bool isTitledAlone = isTitled && !isListItem && end - token == 1 && IsNameForm(text, token, end);
        return isKnown || isTitledAlone ? end : token;
    }

    /// <summary>A word of the candidate that no list knows stands elsewhere in the document in small letters.</summary>
    private bool IsOrdinary(SegmentedText text, int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (!char.IsUpper(text.TextOf(token)[0]) || text.TextOf(token).Length < 3 || lexicon.KindsOf(text.TextOf(token)) != NameKinds.None)
                continue;
            for (int other = 0; other < text.Tokens.Length; other++)
            {
                if (text.TextOf(other).SequenceEqual(text.FoldedOf(token)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>`Prezident Administrasiyasının …`: a genitive at the head that is no name begins the name of a body.</summary>
    private bool OwnsWhatFollows(SegmentedText text, int token)
    {
        var word = text.FoldedOf(token);
        return !lexicon.IsGivenName(text.TextOf(token)) && (word.EndsWith("nın") || word.EndsWith("nin") || word.EndsWith("nun") || word.EndsWith("nün"));
    }

    private bool Joins(SegmentedText text, Sentence sentence, int token, bool[] taken) =>
        IsNameWord(text, token, taken)
        || (text.FoldedOf(token) is "oğlu" or "qızı" or "oğlunun" or "qızının")
        || ((Particles.Contains(text.FoldedOf(token).ToString()) || _between.Contains(text.FoldedOf(token))) && token + 1 < sentence.EndToken && IsNameWord(text, token + 1, taken));

    /// <summary>A capitalised word that is no title, abbreviation or found name.</summary>
    private bool IsNameWord(SegmentedText text, int token, bool[] taken)
    {
        if (taken[token] || text.Tokens[token].Kind != TokenKind.Word)
            return false;
        var word = text.TextOf(token);
        bool isRoman = word is "I" or "II" or "III" or "IV" or "V" or "VI" or "XIV";
        bool isAssimilated = word.Length > 4 && word[2] == '-' && char.IsLower(word[0]) && char.IsUpper(word[3]);
        if (isAssimilated || isRoman)
            return true;
        if (!char.IsUpper(word[0]) || (word.Length > 2 && char.IsUpper(word[1]) && char.IsUpper(word[2])))
            return false;
        return !_titles.Contains(text.FoldedOf(token));
    }

    /// <summary>Behind two words a given name with a further word is a second person (`N N-in M M ilə görüşü`).</summary>
    private bool BeginsAnother(SegmentedText text, Sentence sentence, int start, int end, bool[] taken) =>
        end - start >= 2 && lexicon.IsGivenName(text.TextOf(end)) && end + 1 < sentence.EndToken && char.IsUpper(text.TextOf(end + 1)[0]) && IsNameWord(text, end + 1, taken)
        && !Enumerable.Range(start, end + 1 - start).Any(t => Particles.Contains(text.FoldedOf(t).ToString()));

    private bool IsComplete(SegmentedText text, int start, int end) =>
        (end - start > 1 && HasSurnameEnding(text.TextOf(end - 1))) || EndsInCase(text, start, end);

    /// <summary>A word in an oblique case ends the name: what follows it is something else (`Əliyevin Bakıya səfəri`).</summary>
    private bool EndsInCase(SegmentedText text, int start, int end)
    {
        if (end - start == 1 && lexicon.IsGivenName(text.TextOf(start)))
            return false;
        var name = forms.Analyze(Words(text, start, end), NameContext.None);
        return name.SuffixLength > 0 && (name.Case & GrammaticalCase.Nominative) == 0 && LooksLikeSurname(text.TextOf(end - 1)[..^name.SuffixLength]);
    }

    /// <summary>The last word is known as a name, bare or without its suffix.</summary>
    private bool IsNameForm(SegmentedText text, int start, int end)
    {
        var word = text.TextOf(end - 1);
        if (LooksLikeSurname(word) || (end - start == 1 && lexicon.IsGivenName(word)))
            return true;
        var name = forms.Analyze(Words(text, start, end), NameContext.None);
        var stem = word[..^name.SuffixLength];
        return name.SuffixLength > 0 && (LooksLikeSurname(stem) || (end - start == 1 && lexicon.IsGivenName(stem)));
    }

    private static string[] Words(SegmentedText text, int start, int end) =>
        [.. Enumerable.Range(start, end - start).Select(t => text.TextOf(t).ToString())];

    private bool LooksLikeSurname(ReadOnlySpan<char> word) => lexicon.IsSurname(word) || HasSurnameEnding(word) || word is "oğlu" or "qızı";

    /// <summary>An ending that hardly any given name has: no part of a name follows it.</summary>
    private static bool HasSurnameEnding(ReadOnlySpan<char> word) => word.EndsWith("ov") || word.EndsWith("ova") || word.EndsWith("ev") || word.EndsWith("eva") || word.EndsWith("zadə")
        || (word.EndsWith("oğlu") && word is not "oğlu") || word.EndsWith("yan") || word.EndsWith("ski") || word.EndsWith("şvili");

    /// <summary>The last word of a found name, alone and in any case.</summary>
    private void AddRepeats(SegmentedText text, ImmutableArray<Mention>.Builder found, ImmutableArray<Mention> candidates, bool[] taken)
    {
        var free = new List<int>();
        for (int token = 0; token < text.Tokens.Length; token++)
        {
            if (!taken[token] && text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.TextOf(token)[0]))
                free.Add(token);
        }

        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in found.Concat(candidates).Where(m => m.Type == EntityType.Person))
        {
            string last = text.TextOf(person.Tokens.End - 1).ToString();
            if (!seen.Add(last) || !free.Exists(t => MayBeForms(text, t, person.Tokens.End - 1)))
                continue;
            string stem = forms.Analyze([last], NameContext.None).BaseTokens[^1];
            if (stem.Length >= ShortestRepeat)
                surnames.UnionWith(forms.Forms(stem, Gender.Unknown));
        }

        foreach (int token in free)
        {
            if (surnames.Contains(text.FoldedOf(token).ToString()))
                found.Add(MentionOf(text, token, token + 1, RepeatedConfidence));
        }
    }

    /// <summary>All forms of a word begin with the same two letters.</summary>
    private static bool MayBeForms(SegmentedText text, int first, int second) =>
        text.FoldedOf(first).CommonPrefixLength(text.FoldedOf(second)) >= 2;

    private static Mention MentionOf(SegmentedText text, int start, int end, double confidence)
    {
        var range = new TokenRange(start, end);
        return new Mention(EntityType.Person, range, new TextSpan(text.Tokens[start].Span.Start, text.Tokens[end - 1].StemEnd)) { Recognizer = Id, Confidence = confidence };
    }
}
