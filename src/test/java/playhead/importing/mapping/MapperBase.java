package playhead.importing.mapping;

/** Mappers made of a mapping as text. */
abstract class MapperBase {
    static MappingRecordMapper mapper(String yaml) {
        return Records.mapper(
                Records.CSV, MappingFileTest.good("mapping: 1\n" + yaml).forFile("x.csv"), "UTC");
    }
}
