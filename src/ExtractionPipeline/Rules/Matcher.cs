using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ExtractionPipeline.Rules;

/// <summary>Where a pattern matched a sequence, and what it captured.</summary>
/// <param name="Start">Index of the first element.</param>
/// <param name="End">Index behind the last element.</param>
internal readonly record struct PatternMatch(int Start, int End, ImmutableArray<(string Name, int Start, int End)> Captures);

/// <summary>Runs compiled patterns over sequences of elements.</summary>
/// <remarks>
/// A backtracking machine that, once a pattern has taken more steps than one that fails soon does, visits each pair of instruction and
/// position at most once (Cox, "Regular Expression Matching: the Virtual Machine Approach", the bit-state engine of RE2): time is linear in the
/// length of the sequence times that of the pattern, whatever the text. Not safe to share between threads: it keeps its scratch memory.
/// </remarks>
internal sealed class Matcher
{
    /// <summary>Steps for each element of a sequence that are taken without remembering them: looking up a visit costs more than most steps do.</summary>
    private const int FreeStepsPerElement = 32;

    private const int NoLink = -1;

    private (int Code, int At, int Link)[] _work = new (int, int, int)[64];
    private (int Name, int At, bool IsOpen, int Previous)[] _links = new (int, int, bool, int)[64];
    private int _linkCount;
    private Matcher? _ahead;
    private int[] _visited = [];
    private int _generation;
    private int _freeSteps;
    private bool _remembers;

    /// <summary>How far the last runs came before a test failed: the index of the element that did not fit; -1 where none was tried.</summary>
    public int Furthest { get; set; } = -1;

    /// <summary>Gets ready for matches of one pattern in one sequence, from starts that do not fall.</summary>
    public void Begin(int length)
    {
        _freeSteps = FreeStepsPerElement * (length + 1);
        _remembers = false;
    }

    /// <summary>Whether a pattern matches anywhere in a sequence.</summary>
    public bool IsIn(PatternProgram program, in TestedSequence sequence)
    {
        Begin(sequence.Length);
        for (int start = 0; start < sequence.Length; start++)
        {
            if (TryMatch(program, sequence, start, out _))
                return true;
        }

        return false;
    }

    /// <summary>The preferred match that begins at an element; after <see cref="Begin"/>.</summary>
    public bool TryMatch(PatternProgram program, in TestedSequence sequence, int start, out PatternMatch match)
    {
        if (!TryRun(program, sequence, start, out int end, out int link))
        {
            match = default;
            return false;
        }

        match = new PatternMatch(start, end, Captures(program, link));
        if (_remembers)
            Forget(program, sequence.Length); // what was visited on the way to a match may lead to another from a later start
        return true;
    }

    private void Forget(PatternProgram program, int length)
    {
        int needed = program.Instructions.Length * (length + 1);
        if (_visited.Length < needed)
        {
            _visited = new int[Math.Max(needed, 4096)];
            _generation = 0;
        }

        _generation++;
    }

    private bool TryRun(PatternProgram program, in TestedSequence sequence, int start, out int end, out int link)
    {
        var instructions = program.Instructions.AsSpan();
        int width = instructions.Length, waiting = 0, code = 0, at = start;
        var row = sequence.RowAt(at);
        link = NoLink;
        _linkCount = 0;
        while (true)
        {
            bool goesOn = true;
            if (_remembers)
            {
                ref int visited = ref _visited[(at * width) + code];
                goesOn = visited != _generation;
                visited = _generation;
            }
            else if (--_freeSteps < 0)
            {
                _remembers = true;
                Forget(program, sequence.Length);
                (waiting, code, at, link, _linkCount) = (0, 0, start, NoLink, 0);
                row = sequence.RowAt(at);
                continue;
            }

            if (goesOn)
            {
                ref readonly var instruction = ref instructions[code++];
                switch (instruction.Operation)
                {
                    case Operation.Test:
                        goesOn = !row.IsEmpty && TestedSequence.Holds(row, instruction.First) != instruction.Flag && (instruction.Second < 0 || program.Atoms[instruction.Second].Matches(sequence.Elements[at]));
                        if (goesOn)
                            row = sequence.RowAt(++at);
                        break;
                    case Operation.Split:
                        bool isSecond = IsOpen(instruction.SecondGate, row);
                        if (!IsOpen(instruction.FirstGate, row))
                        {
                            code = instruction.Second;
                            goesOn = isSecond;
                            break;
                        }

                        code = instruction.First;
                        if (isSecond)
                            Wait(ref waiting, instruction.Second, at, link);
                        break;
                    case Operation.Choice:
                        var gates = program.Branches.Gates.AsSpan(instruction.First, instruction.Second);
                        int open = -1;
                        for (int branch = gates.Length - 1; branch >= 0; branch--)
                        {
                            if (!IsOpen(gates[branch], row))
                                continue;
                            if (open >= 0)
                                Wait(ref waiting, open, at, link);
                            open = program.Branches.Targets[instruction.First + branch];
                        }

                        code = open;
                        goesOn = open >= 0;
                        break;
                    case Operation.Jump:
                        code = instruction.First;
                        break;
                    case Operation.OpenCapture:
                    case Operation.CloseCapture:
                        if (_linkCount == _links.Length)
                            Array.Resize(ref _links, _linkCount * 2);
                        _links[_linkCount] = (instruction.First, at, instruction.Operation == Operation.OpenCapture, link);
                        link = _linkCount++;
                        break;
                    case Operation.LookAhead:
                        goesOn = LooksAhead(program.Inner[instruction.First], sequence, at) != instruction.Flag;
                        break;
                    case Operation.LookBehind:
                        goesOn = (at > 0 && HoldsBefore(program, instruction, sequence, at - 1)) != instruction.Flag;
                        break;
                    case Operation.Boundary:
                        goesOn = at == (instruction.Flag ? 0 : sequence.Length);
                        break;
                    case Operation.Accept:
                        end = at;
                        return true;
                }
            }

            if (goesOn)
                continue;
            if (at > Furthest && at > start)
                Furthest = at;
            if (waiting == 0)
            {
                end = start;
                return false;
            }

            (code, at, link) = _work[--waiting];
            row = sequence.RowAt(at);
        }
    }

    private void Wait(ref int waiting, int code, int at, int link)
    {
        if (waiting == _work.Length)
            Array.Resize(ref _work, waiting * 2);
        _work[waiting++] = (code, at, link);
    }

    private static bool IsOpen(int gate, ReadOnlySpan<ulong> row) => gate < 0 || (!row.IsEmpty && TestedSequence.Holds(row, gate));

    private static bool HoldsBefore(PatternProgram program, in Instruction test, in TestedSequence sequence, int at) =>
        sequence.Holds(at, test.First) != (test.FirstGate != 0) && (test.Second < 0 || program.Atoms[test.Second].Matches(sequence.Elements[at]));

    /// <summary>A look ahead is short by nature; its own visits are bounded by its length times what is left.</summary>
    private bool LooksAhead(PatternProgram program, in TestedSequence sequence, int at)
    {
        if (at < sequence.Length && program.First >= 0 && !sequence.Holds(at, program.First))
            return false;
        _ahead ??= new Matcher();
        _ahead.Begin(0);
        return _ahead.TryRun(program, sequence, at, out _, out _);
    }

    private ImmutableArray<(string, int, int)> Captures(PatternProgram program, int last)
    {
        int count = 0;
        for (int link = last; link != NoLink; link = _links[link].Previous)
            count += _links[link].IsOpen ? 1 : 0;
        if (count == 0)
            return [];
        var captures = new (string, int, int)[count];
        Span<int> ends = stackalloc int[count];
        int open = 0, next = count;
        for (int link = last; link != NoLink; link = _links[link].Previous)
        {
            var (name, at, isOpen, _) = _links[link];
            if (!isOpen)
                ends[open++] = at;
            else if (ends[--open] > at)
                captures[--next] = (program.CaptureNames[name], at, ends[open]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(next == 0 ? captures : captures[next..]);
    }
}
