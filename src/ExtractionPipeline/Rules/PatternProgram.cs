using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

internal enum Operation : byte
{
    Test,
    Split,
    Jump,
    OpenCapture,
    CloseCapture,
    LookAhead,
    LookBehind,
    Boundary,
    Accept,
}

/// <param name="First">Split: the preferred branch. Jump, LookAhead: where to go on. OpenCapture, CloseCapture: the name's index.</param>
/// <param name="Second">Split: the other branch.</param>
/// <param name="Flag">LookAhead, LookBehind: negated. Boundary: start rather than end.</param>
internal readonly record struct Instruction(Operation Operation, int First = 0, int Second = 0, bool Flag = false, Atom? Atom = null, PatternProgram? Inner = null);

/// <summary>A pattern compiled to instructions for the backtracking machine of <see cref="Matcher"/>.</summary>
internal sealed class PatternProgram
{
    private PatternProgram(ImmutableArray<Instruction> instructions, ImmutableArray<string> captureNames) =>
        (Instructions, CaptureNames, FirstAtoms) = (instructions, captureNames, FirstOf(instructions));

    public ImmutableArray<Instruction> Instructions { get; }

    public ImmutableArray<string> CaptureNames { get; }

    /// <summary>The tests of which the first element of a match passes one; default where a match may be empty.</summary>
    public ImmutableArray<Atom> FirstAtoms { get; }

    /// <summary>False where no match can begin with an element.</summary>
    public bool CanStart(Element element)
    {
        if (FirstAtoms.IsDefault)
            return true;
        foreach (var atom in FirstAtoms)
        {
            if (atom.Matches(element))
                return true;
        }

        return false;
    }

    public static PatternProgram Compile(PatternNode node)
    {
        var compiler = new Compiler();
        compiler.Emit(node);
        compiler.Code.Add(new Instruction(Operation.Accept));
        return new PatternProgram([.. compiler.Code], [.. compiler.Names]);
    }

    private static ImmutableArray<Atom> FirstOf(ImmutableArray<Instruction> instructions)
    {
        var atoms = new HashSet<Atom>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<int>();
        var work = new Stack<int>([0]);
        while (work.TryPop(out int code))
        {
            if (!seen.Add(code))
                continue;
            var instruction = instructions[code];
            switch (instruction.Operation)
            {
                case Operation.Test:
                    atoms.Add(instruction.Atom!);
                    break;
                case Operation.Accept:
                    return default;
                case Operation.Split:
                    work.Push(instruction.First);
                    work.Push(instruction.Second);
                    break;
                case Operation.Jump:
                    work.Push(instruction.First);
                    break;
                default:
                    work.Push(code + 1);
                    break;
            }
        }

        return [.. atoms];
    }

    private sealed class Compiler
    {
        public List<Instruction> Code { get; } = [];

        public List<string> Names { get; } = [];

        public void Emit(PatternNode node)
        {
            switch (node)
            {
                case TestNode test:
                    Code.Add(new Instruction(Operation.Test, Atom: test.Atom));
                    break;
                case SequenceNode sequence:
                    foreach (var item in sequence.Items)
                        Emit(item);
                    break;
                case ChoiceNode choice:
                    EmitChoice(choice.Options);
                    break;
                case RepeatNode repeat:
                    EmitRepeat(repeat);
                    break;
                case CaptureNode capture:
                    int name = Names.IndexOf(capture.Name);
                    if (name < 0)
                    {
                        name = Names.Count;
                        Names.Add(capture.Name);
                    }

                    Code.Add(new Instruction(Operation.OpenCapture, name));
                    Emit(capture.Item);
                    Code.Add(new Instruction(Operation.CloseCapture, name));
                    break;
                case LookAheadNode ahead:
                    Code.Add(new Instruction(Operation.LookAhead, Flag: ahead.IsNegated, Inner: Compile(ahead.Item)));
                    break;
                case LookBehindNode behind:
                    Code.Add(new Instruction(Operation.LookBehind, Flag: behind.IsNegated, Atom: behind.Atom));
                    break;
                case BoundaryNode boundary:
                    Code.Add(new Instruction(Operation.Boundary, Flag: boundary.IsStart));
                    break;
            }
        }

        private void EmitChoice(ImmutableArray<PatternNode> options)
        {
            var jumps = new List<int>();
            for (int i = 0; i < options.Length; i++)
            {
                int split = Code.Count;
                bool isLast = i == options.Length - 1;
                if (!isLast)
                    Code.Add(default);
                Emit(options[i]);
                if (isLast)
                    break;
                jumps.Add(Code.Count);
                Code.Add(default);
                Code[split] = new Instruction(Operation.Split, split + 1, Code.Count);
            }

            foreach (int jump in jumps)
                Code[jump] = new Instruction(Operation.Jump, Code.Count);
        }

        private void EmitRepeat(RepeatNode repeat)
        {
            for (int i = 0; i < repeat.Least; i++)
                Emit(repeat.Item);
            if (repeat.Most < 0)
            {
                int loop = Code.Count;
                Code.Add(default);
                Emit(repeat.Item);
                Code.Add(new Instruction(Operation.Jump, loop));
                Code[loop] = Split(loop + 1, Code.Count, repeat.IsLazy);
                return;
            }

            var splits = new List<int>();
            for (int i = repeat.Least; i < repeat.Most; i++)
            {
                splits.Add(Code.Count);
                Code.Add(default);
                Emit(repeat.Item);
            }

            foreach (int split in splits)
                Code[split] = Split(split + 1, Code.Count, repeat.IsLazy);
        }

        private static Instruction Split(int into, int past, bool lazy) =>
            lazy ? new Instruction(Operation.Split, past, into) : new Instruction(Operation.Split, into, past);
    }
}
