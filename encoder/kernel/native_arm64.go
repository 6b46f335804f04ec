package kernel

import "golang.org/x/sys/cpu"

func native() []steps {
	if cpu.ARM64.HasASIMDDP {
		return []steps{neon}
	}
	return nil
}
