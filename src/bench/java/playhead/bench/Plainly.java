package playhead.bench;

/** A case of Playhead in a JVM as the peers have it, without the options and the start-up cache of its launcher. */
record Plainly(Case of) implements Case {
    @Override
    public String name() {
        return of.name() + "-plain";
    }

    @Override
    public long most() {
        return of.most();
    }

    @Override
    public void run(Bench bench) throws Exception {
        of.run(bench);
    }
}
