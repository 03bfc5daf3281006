using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Where, farther than the words beside it, a word has what it may belong with: a role's or an organization's word, a name, quotes.</summary>
/// <remarks>Stands in for features of whole spans, which a chain of single words cannot have. Distances in tokens; 0: none.</remarks>
internal static class Surroundings
{
    /// <summary>How far a word of a role or an organization is seen.</summary>
    private const int Reach = 10;

    /// <summary>Added to a distance that a comma lies on.</summary>
    public const byte BehindComma = 16;

    public static void Read(SegmentedText text, Sentence sentence, Span<TokenFacts> facts)
    {
        int role = -1, organization = -1, quote = -1, comma = -1;
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            ref var here = ref facts[token];
            char first = text.Text[text.Tokens[token].Span.Start];
            here.RoleBack = Distance(role, token, comma);
            here.OrganizationBack = Distance(organization, token, comma);
            bool isOpening = first is '«' or '“' or '„' || (first == '"' && quote < 0);
            here.QuoteBack = quote >= 0 && !isOpening && token - quote < byte.MaxValue ? (byte)(token - quote) : (byte)0;
            if (isOpening)
                quote = token;
            else if (first is '»' or '”' or '"')
            {
                for (int inside = quote + 1; quote >= 0 && inside < token; inside++)
                    facts[inside].QuoteAhead = (byte)Math.Min(token - inside, byte.MaxValue);
                quote = -1;
            }

            if ((here.Classes & (ushort)WordClass.RoleWord) != 0)
                role = token;
            if ((here.Classes & (ushort)WordClass.OrganizationWord) != 0)
                organization = token;
            if (first is '.' or ';' or ':' or '(' or ')' or '—' or '–')
                (role, organization) = (-1, -1);
            else if (first == ',')
                comma = token;
        }

        int name = -1;
        for (int token = sentence.EndToken - 1; token >= sentence.FirstToken; token--)
        {
            ref var here = ref facts[token];
            here.NameAhead = name >= 0 && name - token <= Reach ? (byte)(name - token) : (byte)0;
            char first = text.Text[text.Tokens[token].Span.Start];
            if (here.Has(TokenTraits.Initial) || (here.Has(TokenTraits.Capitalized) && (here.Classes & (ushort)(WordClass.GivenName | WordClass.CommonGivenName)) != 0))
                name = token;
            else if (first is ',' or '.' or ';' or ':' or '(' or ')' or '—' or '–')
                name = -1;
        }
    }

    private static byte Distance(int from, int to, int comma)
    {
        if (from < 0 || to - from > Reach)
            return 0;
        return (byte)(to - from + (comma > from ? BehindComma : 0));
    }
}
