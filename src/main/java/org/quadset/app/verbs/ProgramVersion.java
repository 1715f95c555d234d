package org.quadset.app.verbs;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; a development build has none. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Quadset " + (version == null ? "(development)" : version)};
    }
}
