namespace ExtractionPipeline.Recognition.Tagging;

[Flags]
internal enum TokenTraits : ushort
{
    None = 0,
    Capitalized = 1,
    AllCapitals = 2,

    /// <summary>One letter and a full stop.</summary>
    Initial = 4,
    HasDigit = 8,
    SentenceInitial = 16,
    InQuotes = 32,

    /// <summary>The document has the same stem with a small first letter.</summary>
    SmallElsewhere = 64,

    /// <summary>The document has the same stem capitalized within a sentence, at another place.</summary>
    CapitalElsewhere = 128,
    Word = 256,

    /// <summary>The first of its line.</summary>
    LineInitial = 512,
}

/// <summary>What features are made of: the hashes and classes of one token, computed once.</summary>
internal struct TokenFacts
{
    /// <summary>Hash of the folded word, digits taken as one.</summary>
    public ulong Word;

    /// <summary>Hash of the word without its inflection, as far as its ending tells.</summary>
    public ulong Base;

    /// <summary>Hash by which a document's inflected forms of one word meet.</summary>
    public ulong Stem;
    public ulong Shape;
    public ulong Suffix2;
    public ulong Suffix3;

    /// <summary>Which word lists hold the token.</summary>
    public ushort Classes;

    /// <summary>Number of its word cluster; 0 where it has none.</summary>
    public ushort Cluster;

    /// <summary>Fine cluster of its vector; 0 where it has none.</summary>
    public ushort Vector;

    /// <summary>Middle and coarse cluster of its vector, as <see cref="WordEntry.Group"/>.</summary>
    public ushort Group;

    /// <summary>What words of a dictionary its stem belongs to.</summary>
    public StemKind Kind;
    public TokenTraits Traits;

    /// <summary>Tokens back to the last word of a role; <see cref="Surroundings.BehindComma"/> more where a comma lies between.</summary>
    public byte RoleBack;

    /// <summary>The same to the last word of an organization.</summary>
    public byte OrganizationBack;

    /// <summary>Tokens back to the quote that is open here.</summary>
    public byte QuoteBack;

    /// <summary>Tokens to the quote that closes it.</summary>
    public byte QuoteAhead;

    /// <summary>Tokens to the next given name or initial.</summary>
    public byte NameAhead;

    public readonly bool Has(TokenTraits trait) => (Traits & trait) != 0;
}
