using StateGen;
using StateGen.Tests.Catalogue;

// The catalogue closes these in generic code.
[assembly: StateTypeArgument(typeof(Point))]
[assembly: StateTypeArgument(typeof(int))]
[assembly: StateTypeArgument(typeof(string))]
