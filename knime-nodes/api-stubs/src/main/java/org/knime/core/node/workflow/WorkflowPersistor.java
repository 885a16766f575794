package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public interface WorkflowPersistor {
  static class LoadResultEntry {
    LoadResultEntry() {}

    @Override
    public String toString() {
      throw new UnsupportedOperationException();
    }

    public boolean hasWarningEntries() {
      throw new UnsupportedOperationException();
    }

    public boolean hasErrors() {
      throw new UnsupportedOperationException();
    }
  }

  static class LoadResult extends LoadResultEntry {
    LoadResult() {}
  }

  static class MetaNodeLinkUpdateResult extends LoadResult {
    MetaNodeLinkUpdateResult() {}
  }

  static final class WorkflowLoadResult extends MetaNodeLinkUpdateResult {
    WorkflowLoadResult() {}

    public WorkflowManager getWorkflowManager() {
      throw new UnsupportedOperationException();
    }
  }
}
