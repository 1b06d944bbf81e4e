using StateGen;
using StateGen.Tests.Catalogue;

// The catalogue closes these in generic code.
[assembly: StateArgument(typeof(Point))]
[assembly: StateArgument(typeof(int))]
[assembly: StateArgument(typeof(string))]
