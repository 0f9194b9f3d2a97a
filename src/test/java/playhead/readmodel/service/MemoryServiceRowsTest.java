package playhead.readmodel.service;

class MemoryServiceRowsTest extends ServiceRowsContract {
    @Override
    ServiceRows open() {
        return new MemoryServiceRows();
    }
}
