// One after another: descriptors of the process are counted, and its environment is set.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
