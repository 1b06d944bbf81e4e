using StateGen.Tests.Catalogue;
using StateGen.Tests.Catalogue.Shapes;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Shapes;

/// <summary>Errors of unions.</summary>
public sealed class UnionTests
{
    [Fact]
    public void Save_OfAClassThatIsNoCase_NamesTheClassAndTheUnion()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => StateSerializer.Save(new Zoo { Cages = [new Hexagon()] }));
        Assert.Contains("Hexagon is not a case of the union IShape", error.Message);
    }

    [Fact]
    public void Save_OfADerivedClassInTheNameOfItsBase_IsRefused()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => StateSerializer.Save<Dog>(new Puppy("pug") { Trained = true }));
        Assert.Contains("Puppy would be saved as a Dog", error.Message);
    }

    [Fact]
    public void Restore_OfAnUnknownTag_IsAClearError()
    {
        // Star: case 3, one byte long.
        byte[] blob = Blobs.Craft("zoo", [0x01, 0x07, 0x03, 0x00]);

        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Zoo>(blob));

        Assert.Equal((StateErrorCode.UnknownCase, 2, "Zoo.Star"), (error.Code, error.Offset, error.Path));
        Assert.Contains("The union has no case with tag 3.", error.Message);
    }

    [Fact]
    public void Restore_OfADamagedCase_NamesTheMemberWithinIt()
    {
        // Star: case 1 (a cat), whose base class has a name that is not UTF-8.
        byte[] blob = Blobs.Craft("zoo", [0x01, 0x03, 0x09, 0x02, 0x03, 0xFF, 0x00]);

        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Zoo>(blob));

        Assert.Equal((StateErrorCode.Malformed, 5, "Zoo.Star.Name"), (error.Code, error.Offset, error.Path));
    }

    [Fact]
    public void AFieldAddedToABaseClass_LeavesTheDerivedClassesAsTheyAre()
    {
        // Written before Animal had Weight: its first layer, then the first of Dog.
        byte[] blob = Blobs.Craft("dog", [0x02, 0x03, (byte)'R', 0x01, 0x03, (byte)'p']);

        Dog dog = StateSerializer.Restore<Dog>(blob);

        Assert.Equal(("R", "p", 1.5), (dog.Name, dog.Breed, dog.Weight));
    }

    private sealed class Hexagon : IShape;
}
